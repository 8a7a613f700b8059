package esperanza.investigation.authorship.domain;

/** Where the conduct of an official is referred to. */
public enum Track {
    DISCIPLINE,
    CRIMINAL
}
