package esperanza.investigation.file.domain;

/** Why the person who answers for a file cannot go on with it. */
public enum ReleaseGround {
    /** A conflict wall was applied around the person after they had taken the file. */
    SHUT_OUT,
    /** The person left the mechanism. */
    LEFT,
    /** The person is away for so long that the file cannot wait. */
    AWAY
}
