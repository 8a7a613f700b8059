package esperanza.runtime.rest.acts;

import esperanza.protocol.diligence.Checklists;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.diligence.Prospect;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventType;
import esperanza.runtime.rest.acts.JudgedActs.Meets;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which terms and items the events of an act meet, by the tables of the moments and of the checklist. An event that
 * is a moment only sometimes tells by itself, as the example says it.
 */
@Singleton
class ActMeetings {

    /** A moment of law that an event is, if these values are chosen. */
    private record Chosen(LegalMoment moment, Map<String, String> choose) {}

    private final Profiles profiles;
    private final EventJson json;
    private final InstantSource clock;
    private final Checklists lists = Checklists.shipped();

    ActMeetings(Profiles profiles, EventJson json, InstantSource clock) {
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    /** @param chosen the fields that the sender of the act chooses */
    List<Meets> terms(List<?> events, Set<String> chosen) {
        List<TermRule> rules = now().terms().stream().filter(TermRule::hasClock).toList();
        return once(events.stream().flatMap(event -> moments(event, chosen)).flatMap(each -> rules.stream()
                .filter(rule -> meets(rule, each.moment()))
                .map(rule -> new Meets(rule.id(), each.choose()))));
    }

    /** @param chosen the fields that the sender of the act chooses */
    List<Meets> items(List<?> events, Set<String> chosen) {
        Instant now = clock.instant();
        return once(events.stream()
                .map(event -> prospect(event, chosen))
                .flatMap(event -> lists.at(now, now().zone()).items().stream().flatMap(item -> item.proofs()
                        .flatMap(proof -> event.choices(proof).stream())
                        .map(choose -> new Meets(item.id(), choose)))));
    }

    private Profile now() {
        return profiles.at(clock.instant());
    }

    private static boolean meets(TermRule rule, LegalMoment moment) {
        return rule.metBy() == moment || rule.confirmedBy().contains(moment);
    }

    private Stream<Chosen> moments(Object event, Set<String> chosen) {
        Prospect prospect = prospect(event, chosen);
        Stream<Chosen> marked = IsMoment.Of.event(event).stream().map(moment -> new Chosen(moment, Map.of()));
        Stream<Chosen> inTheTable = MomentRows.of(prospect.name()).stream()
                .flatMap(row -> prospect.choices(row.event()).stream().map(choose -> new Chosen(row.moment(), choose)));
        return Stream.concat(marked, inTheTable);
    }

    private Prospect prospect(Object event, Set<String> chosen) {
        return new Prospect(EventType.shortName(event.getClass()), json.clearFields(event), chosen);
    }

    /** Each term or item once, with the choice that was found first. */
    private static List<Meets> once(Stream<Meets> all) {
        Map<String, Meets> each = new LinkedHashMap<>();
        all.forEach(meets -> each.putIfAbsent(meets.id(), meets));
        return List.copyOf(each.values());
    }
}
