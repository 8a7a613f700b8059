package esperanza.protocol.vocabulary;

/** By what a person is reached. */
public enum WayKind implements Code {
    MAIL,
    SMS
}
