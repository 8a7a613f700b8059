package esperanza.intake.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.contact.view.OpenedWays;
import esperanza.intake.report.domain.AssemblyOutcome;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Particulars;
import esperanza.intake.report.domain.PartyIdentity;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.report.domain.Reporter;
import esperanza.intake.report.domain.SealedPart;
import esperanza.intake.report.view.Said;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The opened part of a report; the other parts are absent or empty.
 *
 * @param erased true if something of this part was erased and can never be opened again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpenedReport(
        UUID openingId,
        SealedPart part,
        boolean erased,
        Optional<Particulars> told,

        @Schema(description = "The statements of the reporter and the questions of the mechanism, since the report")
        List<Said> said,

        @Schema(description = "The judgements of officers, with their reasons")
        List<Judgement> judgements,

        @Schema(description = "What officers coded after reading the report, as far as it is sealed")
        List<SealedCoding> codings,

        @Schema(description = "The threat exactly as it came, as far as officers kept it unaltered")
        List<OpenedVerbatim> verbatims,

        @Schema(description = "What the persons of this part said in interviews")
        List<OpenedInterview> interviews,

        List<Party> parties,
        Optional<Reporter> reporter,

        @Schema(description = "How the reporter may be reached, unless the contact is in other hands")
        Optional<OpenedWays> contact) {

    /** A judgement of an officer, with its reasons. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Judgement(Instant at, String what, Map<TriageFactor, Presence> factors, Optional<String> reasons) {}

    /** The sealed part of a coding. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SealedCoding(
            Instant at, CodingSource source, Optional<String> exactArea, Map<Facet, List<String>> facets) {}

    /**
     * A party under threat.
     *
     * @param roles its roles in the threat, as coded last: codes of PartyRole
     * @param minutes minutes of a collective's own procedure
     * @param optOuts members of a collective who refuse for themselves
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Party(
            UUID party, PartyIdentity identity, List<String> roles, List<Minutes> minutes, List<OptedOut> optOuts) {}

    /** The decision of a collective on a purpose, or the call of its assembly. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Minutes(
            ConsentPurpose purpose,
            Optional<Instant> calledFor,
            Optional<AssemblyOutcome> outcome,
            Optional<Instant> heldAt,
            Optional<String> minutes) {}

    /**
     * The refusal of one member.
     *
     * @param name shown only to those who receive reports; nobody else needs it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OptedOut(ConsentPurpose purpose, Optional<String> name) {}

    /**
     * @param subjects the subjects whose keys opened it
     * @param whole true if the caller is of those who receive reports, and gets everything
     */
    static OpenedReport of(
            UUID opening, SealedPart part, List<Recorded<ReportEvent>> report, Set<UUID> subjects, boolean whole) {
        return switch (part) {
            case ACCOUNT -> account(opening, received(report), report);
            case PARTIES -> parties(opening, report, subjects, whole);
            case REPORTER -> reporter(opening, report, Optional.empty());
        };
    }

    static OpenedReport reporter(UUID opening, List<Recorded<ReportEvent>> report, Optional<OpenedWays> contact) {
        Personal<Reporter> reporter = received(report).reporter();
        return new OpenedReport(
                opening,
                SealedPart.REPORTER,
                isClosed(reporter),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                OpenedInterview.of(Set.of(reporter.subject()), report, reachable(report)),
                List.of(),
                reporter.value().map(known -> reachable(report) ? known : known.unreachable()),
                contact);
    }

    private static OpenedReport parties(
            UUID opening, List<Recorded<ReportEvent>> report, Set<UUID> subjects, boolean whole) {
        List<Personal<PartyIdentity>> opened = identities(report)
                .filter(identity -> subjects.contains(identity.subject()))
                .toList();
        return new OpenedReport(
                opening,
                SealedPart.PARTIES,
                opened.stream().anyMatch(OpenedReport::isClosed),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                OpenedInterview.of(subjects, report, reachable(report)),
                opened.stream()
                        .flatMap(identity -> identity
                                .value()
                                .map(known -> new Party(
                                        identity.subject(),
                                        known,
                                        roles(report, identity.subject()),
                                        minutes(report, identity.subject()),
                                        optOuts(report, identity.subject(), whole)))
                                .stream())
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    /** The identities of the parties that the report named, then of those learnt later. */
    private static Stream<Personal<PartyIdentity>> identities(List<Recorded<ReportEvent>> report) {
        return Stream.concat(
                received(report).identities().stream(),
                codings(report).flatMap(coded -> coded.event().identities().stream()));
    }

    private static List<String> roles(List<Recorded<ReportEvent>> report, UUID party) {
        return codings(report)
                .flatMap(coded -> coded.event().roles().stream())
                .filter(roles -> roles.subject().equals(party))
                .reduce((before, latest) -> latest)
                .flatMap(Personal::value)
                .orElse(List.of());
    }

    private static Stream<Recorded<ReportCoded>> codings(List<Recorded<ReportEvent>> report) {
        return report.stream()
                .filter(recorded -> recorded.event() instanceof ReportCoded)
                .map(recorded -> recorded.as(ReportCoded.class));
    }

    private static Optional<SealedCoding> coded(Recorded<ReportCoded> recorded) {
        return recorded.event()
                .particulars()
                .value()
                .map(part -> new SealedCoding(
                        recorded.recordedAt(), recorded.event().source(), part.exactArea(), part.facets()));
    }

    private static List<Minutes> minutes(List<Recorded<ReportEvent>> report, UUID party) {
        return report.stream()
                .map(Recorded::event)
                .filter(event -> event.parties().equals(List.of(new PartyRef(party))))
                .flatMap(OpenedReport::minutes)
                .toList();
    }

    private static Stream<Minutes> minutes(ReportEvent event) {
        return event instanceof AssemblyEvent assembly ? minutes(assembly).stream() : Stream.empty();
    }

    private static Optional<Minutes> minutes(AssemblyEvent event) {
        return switch (event) {
            case AssemblyCalled called ->
                Optional.of(new Minutes(
                        called.purpose(),
                        called.calledFor().flatMap(Personal::value),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            case AssemblyHeld held ->
                Optional.of(new Minutes(
                        held.purpose(),
                        Optional.empty(),
                        Optional.of(held.outcome()),
                        held.heldAt().value(),
                        held.minutes().value()));
            case MemberOptedOut _ -> Optional.empty(); // shown as an opt-out
        };
    }

    private static List<OptedOut> optOuts(List<Recorded<ReportEvent>> report, UUID party, boolean whole) {
        return report.stream()
                .flatMap(recorded -> recorded.event() instanceof MemberOptedOut out ? Stream.of(out) : Stream.empty())
                .filter(out -> out.party().value().equals(party))
                .map(out -> new OptedOut(out.purpose(), whole ? out.name().value() : Optional.empty()))
                .toList();
    }

    private static ReportReceived received(List<Recorded<ReportEvent>> report) {
        return (ReportReceived) report.getFirst().event();
    }

    private static OpenedReport account(UUID opening, ReportReceived received, List<Recorded<ReportEvent>> report) {
        return new OpenedReport(
                opening,
                SealedPart.ACCOUNT,
                isClosed(received.particulars()),
                received.particulars().value(),
                Said.in(report, TimeDisclosure.TO_THE_MOMENT),
                report.stream().flatMap(event -> judgement(event).stream()).toList(),
                codings(report).flatMap(each -> coded(each).stream()).toList(),
                OpenedVerbatim.in(report),
                List.of(),
                List.of(),
                Optional.empty(),
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
                                recorded.recordedAt(),
                                "REFERRED " + referred.destinations().getFirst(), // a person refers to one
                                Map.of(),
                                reasons.value()));
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
                    ReportCoded _,
                    DangerRecognised _,
                    StatementAdded _,
                    QuestionAsked _,
                    NoticeLaid _,
                    NoticeRead _,
                    ConsentGiven _,
                    ConsentWithdrawn _,
                    AssemblyCalled _,
                    AssemblyHeld _,
                    MemberOptedOut _,
                    DutyEvent _,
                    ContactCompromised _,
                    DataErased _ -> Optional.empty();
        };
    }

    /** A compromised contact is not shown: a person sent there would meet its present holder. */
    private static boolean reachable(List<Recorded<ReportEvent>> report) {
        return report.stream().noneMatch(each -> each.event() instanceof ContactCompromised);
    }

    private static boolean isClosed(Personal<?> personal) {
        return personal.value().isEmpty();
    }
}
