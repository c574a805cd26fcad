//! The command line.

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Arguments {
    /// Start; hidden in the tray or with the window.
    Start(Wanted),
    /// Print the version and end.
    Version,
    /// Print the usage and end.
    Help,
    /// Something unknown was given.
    Unknown(String),
}

/// How to start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Without the window.
    pub hidden: bool,
    /// At a quick note: then there is a window, also where it was to be hidden.
    pub note: bool,
}

impl Wanted {
    /// What a second start asks of the first, which knows the rest already.
    pub fn of(arguments: &[String]) -> Self {
        let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
        Self {
            hidden: has(HIDDEN),
            note: has(NOTE),
        }
    }
}

const HIDDEN: &str = "--hidden";
const NOTE: &str = "--note";

/// The usage, as `--help` prints it.
pub const USAGE: &str = "\
Onward: a private journal for people looking for a job

Usage: onward [--hidden | --note | --version | --help]

  --hidden    start in the tray, without the window
  --note      write a quick note, in the Onward that runs or in a new one
  --version   print the version
  --help      print this

ONWARD_HOME=DIR keeps everything (vault, preferences, agenda) in DIR.
";

/// Reads the arguments after the program's name.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Arguments {
    let mut wanted = Wanted::default();
    for argument in arguments {
        match argument.as_str() {
            HIDDEN => wanted.hidden = true,
            NOTE => wanted.note = true,
            "--version" | "-V" => return Arguments::Version,
            "--help" | "-h" => return Arguments::Help,
            _ => return Arguments::Unknown(argument),
        }
    }
    Arguments::Start(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Arguments {
        parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn no_argument_starts_with_the_window_and_hidden_without_it() {
        let start = |hidden, note| Arguments::Start(Wanted { hidden, note });
        assert_eq!(parsed(""), start(false, false));
        assert_eq!(parsed("--hidden"), start(true, false));
        assert_eq!(parsed("--note"), start(false, true));
        assert_eq!(parsed("--note --hidden"), start(true, true));
    }

    #[test]
    fn a_second_start_is_understood_as_the_first_is() {
        let all = ["/usr/bin/onward".to_owned(), "--note".to_owned()];
        let wanted = Wanted::of(&all);
        assert!(wanted.note && !wanted.hidden);
        assert_eq!(Wanted::of(&all[..1]), Wanted::default());
    }

    #[test]
    fn an_unknown_argument_is_named() {
        assert_eq!(parsed("--hiden"), Arguments::Unknown("--hiden".into()));
    }
}
