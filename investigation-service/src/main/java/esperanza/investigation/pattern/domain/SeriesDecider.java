package esperanza.investigation.pattern.domain;

import esperanza.investigation.pattern.domain.SeriesCommand.ConfirmSeries;
import esperanza.investigation.pattern.domain.SeriesCommand.RejectSeries;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesConfirmed;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesRejected;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules of a series: software finds it, a person decides about it or a part of it. A decision stays on record when
 * another one replaces it. The state is what the cases that are confirmed have in common. A case that was rejected may be
 * proposed again by a new reason, which this stream does not hold, so it can be rejected again.
 */
public final class SeriesDecider implements Decider<SeriesCommand, Map<CaseId, MatchKind>, SeriesEvent> {

    /** An event of a decision about ten thousand cases could not be sent. */
    static final int MOST_OF_AN_EVENT = 100;

    @Override
    public Map<CaseId, MatchKind> initial() {
        return Map.of();
    }

    @Override
    public List<SeriesEvent> decide(Map<CaseId, MatchKind> confirmed, SeriesCommand command) {
        return switch (command) {
            case ConfirmSeries confirm ->
                told(
                        confirm,
                        of -> confirm.as() != confirmed.get(of),
                        part -> new SeriesConfirmed(
                                confirm.seriesId(),
                                confirm.caseId(),
                                confirm.known().besides(),
                                part,
                                confirm.as(),
                                confirm.reasons()));
            case RejectSeries reject ->
                told(
                        reject,
                        _ -> true,
                        part -> new SeriesRejected(
                                reject.seriesId(),
                                reject.caseId(),
                                reject.known().besides(),
                                part,
                                reject.reasons()));
        };
    }

    @Override
    public Map<CaseId, MatchKind> evolve(Map<CaseId, MatchKind> confirmed, SeriesEvent event) {
        Map<CaseId, MatchKind> next = new HashMap<>(confirmed);
        switch (event) {
            case SeriesConfirmed said -> said.part().forEach(of -> next.put(of, said.as()));
            case SeriesRejected said -> said.part().forEach(next::remove);
        }
        return Map.copyOf(next);
    }

    private static List<SeriesEvent> told(
            SeriesCommand command, Predicate<CaseId> isNew, Function<List<CaseId>, SeriesEvent> event) {
        List<CaseId> part = command.known().part().stream().filter(isNew).toList();
        return IntStream.iterate(0, n -> n < part.size(), n -> n + MOST_OF_AN_EVENT)
                .mapToObj(n -> part.subList(n, Math.min(part.size(), n + MOST_OF_AN_EVENT)))
                .map(List::copyOf)
                .map(event)
                .toList();
    }
}
