/* Laid before the C library (LD_PRELOAD): while the file FULL_DISK_SIGN is there, the disk that holds the folder
 * ONWARD_HOME takes nothing any more. Neither an administrator nor a file system of one's own is needed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static int refused(int fd) {
  int before = errno;
  const char *sign = getenv("FULL_DISK_SIGN");
  const char *disk = getenv("ONWARD_HOME");
  int full = 0;
  if (sign && disk && access(sign, F_OK) == 0) {
    char link[32], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    full = length >= (ssize_t)strlen(disk) && strncmp(path, disk, strlen(disk)) == 0;
  }
  errno = full ? ENOSPC : before;
  return full;
}

#define WRITES(name, given, handed)                                   \
  ssize_t name given {                                                \
    static ssize_t(*real) given;                                      \
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name);             \
    return refused(fd) ? -1 : real handed;                            \
  }

WRITES(write, (int fd, const void *from, size_t count), (fd, from, count))
WRITES(writev, (int fd, const struct iovec *from, int count), (fd, from, count))
WRITES(pwrite, (int fd, const void *from, size_t count, off_t at), (fd, from, count, at))
WRITES(pwrite64, (int fd, const void *from, size_t count, off64_t at), (fd, from, count, at))
