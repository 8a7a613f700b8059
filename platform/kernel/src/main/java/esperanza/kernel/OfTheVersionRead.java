package esperanza.kernel;

/**
 * A command that is right only for the version of the thing that its sender has read: the request states that version. A
 * command without this marker holds whatever the version is.
 */
public interface OfTheVersionRead {}
