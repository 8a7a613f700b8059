package esperanza.investigation.participation.domain;

import esperanza.investigation.participation.domain.ParticipationEvent.*;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How one party takes part in its case.
 *
 * @param access how the party can read the file; empty: not arranged yet
 * @param rights in the order in which they were exercised
 */
public record Participation(
        Contacts contacts,
        Map<UUID, Representative> representatives,
        Optional<Access> access,
        List<Heard> heard,
        boolean identityReserved,
        Map<UUID, Exercised> rights) {

    static final Participation NONE =
            new Participation(Contacts.NONE, Map.of(), Optional.empty(), List.of(), false, Map.of());

    public record Representative(boolean ended) {}

    public record Access(FileReader to, List<AccessLimit> limits) {}

    /** @param of the subject of the hearing */
    public record Heard(HeardBefore before, UUID of, HeardHow how) {}

    /** @param outcome empty until the right was answered */
    public record Exercised(PartyRight right, Optional<RightOutcome> outcome) {}

    /** True if somebody represents the party now. */
    public boolean isRepresented() {
        return representatives.values().stream().anyMatch(each -> !each.ended());
    }

    /** True if the party was heard about this, or could have been and declined, or could not be reached. */
    public boolean wasHeard(HeardBefore before, UUID of) {
        return heard.stream()
                .anyMatch(each -> each.before() == before && each.of().equals(of));
    }

    Participation contacts(Contacts next) {
        return new Participation(next, representatives, access, heard, identityReserved, rights);
    }

    Participation represented(UUID id, Representative by) {
        Map<UUID, Representative> all = with(representatives, id, by);
        return new Participation(contacts, all, access, heard, identityReserved, rights);
    }

    Participation reads(Access next) {
        return new Participation(contacts, representatives, Optional.of(next), heard, identityReserved, rights);
    }

    Participation heard(Heard next) {
        List<Heard> all = Stream.concat(heard.stream(), Stream.of(next)).toList();
        return new Participation(contacts, representatives, access, all, identityReserved, rights);
    }

    Participation reserved() {
        return new Participation(contacts, representatives, access, heard, true, rights);
    }

    Participation exercised(UUID id, Exercised right) {
        Map<UUID, Exercised> all = with(rights, id, right);
        return new Participation(contacts, representatives, access, heard, identityReserved, all);
    }

    private static <V> Map<UUID, V> with(Map<UUID, V> known, UUID id, V value) {
        Map<UUID, V> all = new LinkedHashMap<>(known);
        all.put(id, value);
        return Collections.unmodifiableMap(all);
    }
}
