package esperanza.intake.report.domain;

import esperanza.intake.report.domain.ReportEvent.ReportCoded;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.TimePrecision;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The facts of a report that count: those that the sender said, and over them the latest coding of each.
 *
 * @param facets codes that are not sensitive
 * @param affected the parties that the sender named, then those learnt later
 */
public record Facts(
        Optional<String> area,
        Optional<String> firstLevelArea,
        PlacePrecision placePrecision,
        Optional<Instant> occurredFrom,
        Optional<Instant> occurredTo,
        TimePrecision timePrecision,
        Map<Facet, List<String>> facets,
        List<AffectedParty> affected) {

    public static Facts said(ReportReceived content) {
        return new Facts(
                content.area(),
                content.firstLevelArea(),
                content.placePrecision(),
                content.occurredFrom(),
                content.occurredTo(),
                content.timePrecision(),
                content.facets(),
                content.affected());
    }

    /** Place, time, each facet and each party change as a whole, and only if they were coded. */
    Facts coded(ReportCoded coding) {
        boolean where = coding.placePrecision().isPresent();
        boolean when = coding.timePrecision().isPresent();
        return new Facts(
                where ? coding.area() : area,
                where ? coding.firstLevelArea() : firstLevelArea,
                coding.placePrecision().orElse(placePrecision),
                when ? coding.occurredFrom() : occurredFrom,
                when ? coding.occurredTo() : occurredTo,
                coding.timePrecision().orElse(timePrecision),
                coded(facets, coding.facets()),
                with(coding.affected()));
    }

    /** A coded facet replaces all codes of that facet; a facet coded without a code has none. */
    public static Map<Facet, List<String>> coded(Map<Facet, List<String>> before, Map<Facet, List<String>> coding) {
        Map<Facet, List<String>> after = new EnumMap<>(Facet.class);
        after.putAll(before);
        after.putAll(coding);
        after.values().removeIf(List::isEmpty);
        return after;
    }

    public List<PartyRef> parties() {
        return affected.stream().map(AffectedParty::party).toList();
    }

    /** The party as it counts now. */
    public Optional<AffectedParty> party(PartyRef ref) {
        return affected.stream().filter(each -> each.party().equals(ref)).findFirst();
    }

    private List<AffectedParty> with(List<AffectedParty> coded) {
        SequencedMap<PartyRef, AffectedParty> all = new LinkedHashMap<>();
        Stream.concat(affected.stream(), coded.stream()).forEach(party -> all.put(party.party(), party));
        return List.copyOf(all.values());
    }
}
