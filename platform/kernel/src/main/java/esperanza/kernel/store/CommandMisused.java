package esperanza.kernel.store;

/** The command id was used before, with another body. */
public final class CommandMisused extends RuntimeException {

    public CommandMisused() {
        super("command-misused");
    }
}
