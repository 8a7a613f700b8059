package esperanza.protocol.term;

import esperanza.protocol.body.Body;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of a mechanism's profile, side by side. A term counts by the version that was in force when it started,
 * also after a later version came into force.
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
        Require.that(
                versions.stream()
                        .sorted(Comparator.comparing(Profile::inForceFrom))
                        .toList()
                        .equals(versions),
                "A version of the profile comes into force before an earlier one");
        for (int next = 1; next < versions.size(); next++) {
            requireUnedited(versions.get(next - 1), versions.get(next));
        }
        Map<String, TermRule> first = new HashMap<>();
        versions.stream()
                .flatMap(profile -> profile.terms().stream())
                .forEach(term -> requireTheSameStart(first.computeIfAbsent(term.id(), _ -> term), term));
    }

    /** A term that began under a version counts by it for ever, so an edit would move what was promised. */
    private static void requireUnedited(Profile earlier, Profile later) {
        Require.that(
                later.supersedes().isEmpty() || later.supersedes().equals(earlier.fingerprint()),
                "Version %d of the profile was edited after version %d was written: its fingerprint is %s"
                        .formatted(earlier.version(), later.version(), earlier.fingerprint()));
    }

    /**
     * Otherwise a term could start under no version: its first start before the change does not start it yet, and its
     * second one after the change no longer does.
     */
    private static void requireTheSameStart(TermRule earlier, TermRule later) {
        Require.that(
                earlier.startsOn() == later.startsOn() && earlier.per() == later.per(),
                later.id() + " starts otherwise than in an earlier version: give it another id");
    }

    /** The newest version. The day on which it comes into force may still lie ahead. */
    public Profile latest() {
        return versions.getLast();
    }

    /** The version in force at this instant. Before the first version came into force the first one counts. */
    public Profile at(Instant instant) {
        return versions.stream()
                .filter(profile -> !profile.inForceSince().isAfter(instant))
                .reduce((_, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /** The body of this code: a matter goes on before it, also if the newest version lacks it. */
    public Optional<Body> body(String code) {
        return versions.reversed().stream()
                .flatMap(version -> version.body(code).stream())
                .findFirst();
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
