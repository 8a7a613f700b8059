package esperanza.investigation.file.domain;

/** Whether a file is worked on, and how its work ended. */
public enum FileStanding {
    OPEN,
    /** A first person proposed to archive it; it is worked on until a second person decides. */
    ARCHIVE_PROPOSED,
    ARCHIVED,
    /** The file has ended, and something happened since that may open it again: a person has to look. */
    REVIEW_CALLED,
    CLOSED,
    /** A court, a limitation, a death or an amnesty ended it. */
    ENDED_FROM_OUTSIDE;

    /** True if nothing is done on the file any more but what {@link AfterTheEnd} allows. */
    public boolean hasEnded() {
        return this != OPEN && this != ARCHIVE_PROPOSED;
    }
}
