package esperanza.kernel;

/**
 * A command about what may have happened earlier: its body may say when, as {@code occurredAt}. The log keeps our clock
 * beside it. A command without this marker is dated by our clock alone.
 */
public interface AfterTheFact {}
