package esperanza.intake.attachment.domain;

/** The kind of a file, as its first bytes tell it. */
public enum FileKind {
    IMAGE,
    AUDIO,
    VIDEO,
    DOCUMENT,
    /** The export of a conversation. */
    CHAT,
    OTHER
}
