package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.domain.Particulars;
import esperanza.intake.domain.PartyIdentity;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.ReportEvent.ConsentGiven;
import esperanza.intake.domain.ReportEvent.ConsentWithdrawn;
import esperanza.intake.domain.ReportEvent.ContactCompromised;
import esperanza.intake.domain.ReportEvent.DataErased;
import esperanza.intake.domain.ReportEvent.LoweringConfirmed;
import esperanza.intake.domain.ReportEvent.LoweringProposed;
import esperanza.intake.domain.ReportEvent.PartyRecognised;
import esperanza.intake.domain.ReportEvent.PartyRecognitionUndone;
import esperanza.intake.domain.ReportEvent.QuestionAsked;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.intake.domain.ReportEvent.ReportReferred;
import esperanza.intake.domain.ReportEvent.ReportTransferred;
import esperanza.intake.domain.ReportEvent.ReportTriaged;
import esperanza.intake.domain.ReportEvent.StatementAdded;
import esperanza.intake.domain.ReportEvent.TransferAcknowledged;
import esperanza.intake.domain.Reporter;
import esperanza.intake.domain.SealedPart;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was opened of a report. Only the part that was asked for is there.
 *
 * @param erased whether something of this part was erased and can never be opened again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenedReport(
        UUID openingId,
        SealedPart part,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean erased,
        Optional<Particulars> told,

        @Schema(description = "What was said since, by whoever reported and by the mechanism")
        List<Said> said,

        @Schema(description = "What officers judged of it, and why")
        List<Judgement> judgements,

        List<Party> parties,
        Optional<Reporter> reporter) {

    /** A judgement of an officer, with its reasons. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Judgement(Instant at, String what, Map<TriageFactor, Presence> factors, Optional<String> reasons) {}

    /** Who is threatened. */
    public record Party(UUID party, PartyIdentity identity) {}

    static OpenedReport of(UUID opening, SealedPart part, List<Recorded<ReportEvent>> report) {
        ReportReceived received = (ReportReceived) report.getFirst().event();
        return switch (part) {
            case ACCOUNT -> account(opening, received, report);
            case PARTIES ->
                new OpenedReport(
                        opening,
                        part,
                        received.identities().stream().anyMatch(OpenedReport::isClosed),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        received.identities().stream()
                                .flatMap(identity ->
                                        identity.value().map(known -> new Party(identity.subject(), known)).stream())
                                .toList(),
                        Optional.empty());
            case REPORTER ->
                new OpenedReport(
                        opening,
                        part,
                        isClosed(received.reporter()),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        received.reporter().value().map(known -> reachable(report) ? known : known.unreachable()));
        };
    }

    private static OpenedReport account(UUID opening, ReportReceived received, List<Recorded<ReportEvent>> report) {
        return new OpenedReport(
                opening,
                SealedPart.ACCOUNT,
                isClosed(received.particulars()),
                received.particulars().value(),
                Said.in(report, Exactness.TO_THE_MOMENT),
                report.stream().flatMap(event -> judgement(event).stream()).toList(),
                List.of(),
                Optional.empty());
    }

    private static Optional<Judgement> judgement(Recorded<ReportEvent> recorded) {
        return switch (recorded.event()) {
            case ReportTriaged triaged ->
                Optional.of(new Judgement(
                        recorded.recordedAt(),
                        "TRIAGED " + triaged.urgency(),
                        triaged.factors().value().orElse(Map.of()),
                        triaged.reasons().value()));
            case ReportReferred referred ->
                referred.reasons()
                        .map(reasons -> new Judgement(
                                recorded.recordedAt(), "REFERRED " + referred.to(), Map.of(), reasons.value()));
            case ReportTransferred transferred ->
                Optional.of(new Judgement(
                        recorded.recordedAt(),
                        "TRANSFERRED " + transferred.to(),
                        Map.of(),
                        transferred.reasons().value()));
            case TransferAcknowledged done ->
                Optional.of(new Judgement(
                        recorded.recordedAt(),
                        "TRANSFER_ACKNOWLEDGED " + done.to(),
                        Map.of(),
                        done.reference().value()));
            case LoweringProposed proposed ->
                Optional.of(new Judgement(
                        recorded.recordedAt(),
                        "LOWERING_PROPOSED " + proposed.urgency(),
                        Map.of(),
                        proposed.reasons().value()));
            case LoweringConfirmed confirmed ->
                Optional.of(new Judgement(
                        recorded.recordedAt(),
                        "LOWERING_CONFIRMED " + confirmed.urgency(),
                        Map.of(),
                        confirmed.reasons().value()));
            case ReportReceived _,
                    PartyRecognised _,
                    PartyRecognitionUndone _,
                    StatementAdded _,
                    QuestionAsked _,
                    ConsentGiven _,
                    ConsentWithdrawn _,
                    ContactCompromised _,
                    DataErased _ -> Optional.empty();
        };
    }

    /** Who is sent where a contact has fallen into other hands is sent to them. */
    private static boolean reachable(List<Recorded<ReportEvent>> report) {
        return report.stream().noneMatch(each -> each.event() instanceof ContactCompromised);
    }

    private static boolean isClosed(Personal<?> personal) {
        return personal.value().isEmpty();
    }
}
