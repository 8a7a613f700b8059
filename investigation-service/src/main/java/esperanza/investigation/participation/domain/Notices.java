package esperanza.investigation.participation.domain;

import esperanza.kernel.PartyRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The notices of a case.
 *
 * @param parties those of the file, which are told of what comes
 * @param contactCompromised whether the contact of a report of the case is in other hands
 * @param byId in the order in which they were called
 */
public record Notices(List<PartyRef> parties, boolean contactCompromised, Map<UUID, Notice> byId) {

    static final Notices NONE = new Notices(List.of(), false, Map.of());

    /** The notices of one milestone, one for each party that the file had then; none as long as it is not called. */
    public List<Notice> about(UUID of) {
        return byId.values().stream().filter(notice -> notice.of().equals(of)).toList();
    }

    public Optional<Notice> find(UUID noticeId) {
        return Optional.ofNullable(byId.get(noticeId));
    }

    Notices joinedBy(List<PartyRef> more) {
        return new Notices(Stream.concat(parties.stream(), more.stream()).toList(), contactCompromised, byId);
    }

    Notices compromised() {
        return new Notices(parties, true, byId);
    }

    Notices with(UUID noticeId, Notice notice) {
        Map<UUID, Notice> all = new LinkedHashMap<>(byId);
        all.put(noticeId, notice);
        List<PartyRef> told = Stream.concat(parties.stream(), Stream.of(notice.party()))
                .distinct()
                .toList();
        return new Notices(told, contactCompromised, Collections.unmodifiableMap(all));
    }

    Notices change(UUID noticeId, UnaryOperator<Notice> change) {
        return with(noticeId, change.apply(find(noticeId).orElseThrow()));
    }
}
