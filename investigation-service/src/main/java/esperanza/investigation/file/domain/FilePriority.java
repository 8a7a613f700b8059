package esperanza.investigation.file.domain;

/** How soon a file is worked compared with others, as a person judges it. No term depends on it. */
public enum FilePriority {
    HIGHEST,
    HIGH,
    ORDINARY
}
