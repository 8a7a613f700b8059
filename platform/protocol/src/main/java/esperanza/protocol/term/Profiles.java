package esperanza.protocol.term;

import java.util.Comparator;
import java.util.List;

/**
 * The versions of a mechanism's profile, side by side. A term counts by the version under which it began, also after a
 * later version came into force.
 */
public record Profiles(List<Profile> versions) {

    public Profiles {
        Require.that(!versions.isEmpty(), "There is no profile");
        versions = versions.stream()
                .sorted(Comparator.comparingInt(Profile::version))
                .toList();
        Require.that(
                versions.stream().map(Profile::code).distinct().count() == 1,
                "The versions are profiles of several mechanisms");
        Require.that(
                versions.stream().map(Profile::version).distinct().count() == versions.size(),
                "A version of the profile is there twice");
    }

    /** The version under which new terms begin. */
    public Profile latest() {
        return versions.getLast();
    }

    /**
     * The version that an event names.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public Profile version(int version) {
        return versions.stream()
                .filter(profile -> profile.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The profile %s has no version %d".formatted(latest().code(), version)));
    }
}
