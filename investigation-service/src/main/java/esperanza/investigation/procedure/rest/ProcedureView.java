package esperanza.investigation.procedure.rest;

import esperanza.investigation.procedure.ReadProcedure;
import esperanza.investigation.procedure.domain.Charges;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.investigation.procedure.domain.HarmLevel;
import esperanza.investigation.procedure.domain.JudgmentOutcome;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.investigation.procedure.domain.ProceedingEvent.FactCorrected;
import esperanza.investigation.procedure.domain.Reparation;
import esperanza.investigation.procedure.domain.ReparationForm;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What courts did on a case, and its reparations, by codes.
 *
 * @param facts in the order in which they occurred
 */
public record ProcedureView(List<FactShown> facts, List<ReparationShown> reparations) {

    /**
     * A fact as its source told it last.
     *
     * @param corrected true: the source had told something else before
     */
    public record FactShown(
            UUID factId,
            UUID proceedingId,
            FactKind kind,
            Instant occurredAt,
            Instant recordedAt,
            boolean corrected,
            Optional<Charges> charges,
            Optional<Boolean> release,
            Optional<JudgmentOutcome> outcome) {}

    /** @param due when it is to be fulfilled; absent until it is planned */
    public record ReparationShown(
            UUID reparationId,
            ReparationForm form,
            HarmLevel level,
            Optional<PartyRef> party,
            Reparation.Stage stage,
            Optional<Instant> due) {}

    static ProcedureView of(ReadProcedure.Read read) {
        Map<UUID, FactShown> latest = new LinkedHashMap<>();
        read.facts().forEach(fact -> latest.put(fact.event().factId(), fact(fact)));
        return new ProcedureView(
                latest.values().stream()
                        .sorted(Comparator.comparing(FactShown::occurredAt).thenComparing(FactShown::recordedAt))
                        .toList(),
                read.reparations().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(ProcedureView::reparation)
                        .toList());
    }

    private static FactShown fact(Recorded<ProceedingEvent> recorded) {
        ProceedingEvent event = recorded.event();
        Facts.Told told = Facts.told(event);
        return new FactShown(
                event.factId(),
                event.proceedingId(),
                told.kind(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                event instanceof FactCorrected,
                told.codes().charges(),
                told.codes().release(),
                told.codes().outcome());
    }

    private static Stream<ReparationShown> reparation(Map.Entry<UUID, Reparation> each) {
        return switch (each.getValue()) {
            case Reparation.Known known ->
                Stream.of(new ReparationShown(
                        each.getKey(),
                        known.wanted().form(),
                        known.wanted().level(),
                        known.wanted().party(),
                        known.stage(),
                        known.due()));
            case Reparation.Unknown _ -> Stream.empty();
        };
    }
}
