package esperanza.notification.alert.domain;

import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ladder of each kind of alert, as the profile says. */
public final class Ladders {

    private final Map<AlertKind, Ladder> byKind = new EnumMap<>(AlertKind.class);
    private final Ladder usual;

    public Ladders(Profile profile) {
        for (AlertKind kind : AlertKind.values()) {
            byKind.put(kind, new Ladder(profile.ladder(kind)));
        }
        this.usual = new Ladder(profile.usualLadder());
    }

    public Ladder of(AlertKind kind) {
        return byKind.get(kind);
    }

    /** The ladder of an alert; the usual one while its kind is not known. */
    public Ladder of(Optional<AlertKind> kind) {
        return kind.map(this::of).orElse(usual);
    }

    /** The last rungs of all ladders. */
    public Set<String> last() {
        return byKind.values().stream().map(Ladder::last).collect(Collectors.toUnmodifiableSet());
    }
}
