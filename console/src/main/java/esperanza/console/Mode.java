package esperanza.console;

/** The purpose of an instance: trying out on one machine, or real use. */
public enum Mode {
    LOCAL,
    PRODUCTION
}
