package esperanza.kernel.store;

/** Another stream that a decision read has changed since. Reading and deciding again may succeed. */
public final class ReadingOutdated extends VersionConflict {}
