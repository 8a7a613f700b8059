package esperanza.protocol.diligence;

import esperanza.protocol.term.DemonstrationProfile;
import esperanza.protocol.term.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of a case as a test tells them, and what the shipped checklist makes of them. */
final class Case {

    private static final Profiles PROFILES = new Profiles(List.of(DemonstrationProfile.load()));
    private static final Diligence DILIGENCE = new Diligence(Checklists.shipped(), PROFILES);
    private static final UUID STREAM = new UUID(7, 7);

    private final List<Fact> facts = new ArrayList<>();

    /** A person recorded the event at once. */
    Case on(String at, String event, Map<String, Object> content) {
        return claimed(at, at, event, content);
    }

    Case on(String at, String event) {
        return on(at, event, Map.of());
    }

    /** A person recorded at one instant what they say happened at another. */
    Case claimed(String occurred, String recorded, String event, Map<String, Object> content) {
        return add(event, false, occurred, recorded, content);
    }

    Case bySystem(String at, String event, Map<String, Object> content) {
        return add(event, true, at, at, content);
    }

    private Case add(String event, boolean bySystem, String occurred, String recorded, Map<String, Object> content) {
        facts.add(new Fact(
                event,
                "investigation",
                "CASE",
                STREAM,
                facts.size() + 1,
                bySystem,
                Instant.parse(occurred),
                Instant.parse(recorded),
                content));
        return this;
    }

    List<Fact> facts() {
        return facts;
    }

    List<ItemStatus> at(String asOf) {
        return at(Instant.parse(asOf), facts);
    }

    static List<ItemStatus> at(Instant asOf, List<Fact> facts) {
        return DILIGENCE.at(asOf, facts);
    }

    ItemStatus item(String id, String asOf) {
        return named(id, at(asOf));
    }

    private static ItemStatus named(String id, List<ItemStatus> items) {
        return items.stream()
                .filter(status -> status.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The status of an item by one version of the list, whatever its day. */
    ItemStatus.Status by(int version, String id, String asOf) {
        Diligence alone = new Diligence(new Checklists(List.of(Checklist.shipped(version))), PROFILES);
        return named(id, alone.at(Instant.parse(asOf), facts)).status();
    }

    /** The status of an item with its reason, like {@code NOT_APPLICABLE TRAIT}. */
    String status(String id, String asOf) {
        ItemStatus status = item(id, asOf);
        return status.status() + status.reason().map(reason -> " " + reason).orElse("");
    }
}
