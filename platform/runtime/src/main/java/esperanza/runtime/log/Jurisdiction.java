package esperanza.runtime.log;

/** The rules in force: the territory, the profile and its version. Written into every event. */
public record Jurisdiction(String territory, String profile, int profileVersion) {}
