package esperanza.runtime.log;

/** Whose rules are in force: the territory, the profile and its version. Written into every event. */
public record Jurisdiction(String territory, String profile, int profileVersion) {}
