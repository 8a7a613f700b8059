package esperanza.kernel.store;

/** What a decision read besides its own stream has changed since. Reading and deciding again may succeed. */
public final class ReadingOutdated extends VersionConflict {}
