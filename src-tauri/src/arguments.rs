//! The command line.

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Arguments {
    /// Start; hidden in the tray or with the window.
    Start {
        /// Without the window.
        hidden: bool,
    },
    /// Print the version and end.
    Version,
    /// Print the usage and end.
    Help,
    /// Something unknown was given.
    Unknown(String),
}

/// The usage, as `--help` prints it.
pub const USAGE: &str = "\
Onward: a private journal for people looking for a job

Usage: onward [--hidden | --version | --help]

  --hidden    start in the tray, without the window
  --version   print the version
  --help      print this

ONWARD_HOME=DIR keeps everything (vault, preferences, agenda) in DIR.
";

/// Reads the arguments after the program's name.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Arguments {
    let mut hidden = false;
    for argument in arguments {
        match argument.as_str() {
            "--hidden" => hidden = true,
            "--version" | "-V" => return Arguments::Version,
            "--help" | "-h" => return Arguments::Help,
            _ => return Arguments::Unknown(argument),
        }
    }
    Arguments::Start { hidden }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Arguments {
        parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn no_argument_starts_with_the_window_and_hidden_without_it() {
        assert_eq!(parsed(""), Arguments::Start { hidden: false });
        assert_eq!(parsed("--hidden"), Arguments::Start { hidden: true });
    }

    #[test]
    fn an_unknown_argument_is_named() {
        assert_eq!(parsed("--hiden"), Arguments::Unknown("--hiden".into()));
    }
}
