use super::*;

#[test]
fn where_the_vault_lies_is_remembered_until_it_is_the_usual_place() {
    let top = tempfile::tempdir().unwrap();
    let elsewhere = top.path().join("elsewhere");
    Profile::at(top.path()).set_place(&elsewhere).unwrap();
    let profile = Profile::at(top.path());
    assert_eq!(profile.place(), elsewhere);
    profile.set_place(&profile.usual_vault()).unwrap();
    assert!(!top.path().join(PLACE).exists());
}

#[test]
fn a_file_where_the_profile_would_be_is_no_place_of_a_vault() {
    let top = tempfile::tempdir().unwrap();
    let file = top.path().join("file");
    fs::write(&file, b"").unwrap();
    let profile = Profile::at(&file);
    assert_eq!(profile.place(), profile.usual_vault());
}

#[test]
fn a_note_of_the_place_that_cannot_be_read_is_not_taken_for_a_new_beginning() {
    let top = tempfile::tempdir().unwrap();
    fs::write(top.path().join(PLACE), b"{").unwrap();
    let profile = Profile::at(top.path());
    assert_ne!(profile.place(), profile.usual_vault());
    fs::create_dir(profile.usual_vault()).unwrap();
    assert_ne!(Profile::at(top.path()).place(), profile.usual_vault());
    fs::write(profile.usual_vault().join("header"), b"").unwrap();
    assert_eq!(Profile::at(top.path()).place(), profile.usual_vault());
}
