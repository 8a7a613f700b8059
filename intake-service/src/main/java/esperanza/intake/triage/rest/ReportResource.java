package esperanza.intake.triage.rest;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.group.Groups;
import esperanza.intake.relating.read.group.Incidents;
import esperanza.intake.relating.read.party.PartyQuery;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.CaseNumber;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.RecogniseParty;
import esperanza.intake.report.domain.ReportCommand.ReferReport;
import esperanza.intake.report.domain.ReportCommand.TriageReport;
import esperanza.intake.report.domain.ReportCommand.UndoRecognition;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.PartyConsents;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.intake.triage.domain.ClaimDecider;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.intake.triage.domain.ClaimRule;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.ReporterKind;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One report: its sender sees its status; officers triage it, refer it and recognise its parties. */
@Path("/v1/reports/{reportId}")
@Authenticated
public class ReportResource {

    /** A human judgement of the urgency. */
    public record Triage(
            @NotNull Urgency urgency,
            @NotNull Map<TriageFactor, Presence> factors,
            @NotBlank String reasons) {}

    /** A referral without consent, with reasons. */
    public record Referral(
            @NotNull ReferralDestination to, @NotBlank String reasons) {}

    /** The known party that the party of this report is recognised as. */
    public record Recognition(
            @NotNull PartyRef as, @NotBlank String reasons) {}

    /** The reasons to undo the recognition. */
    public record NotTheSame(@NotBlank String reasons) {}

    /**
     * A transfer to a receiver outside.
     *
     * @param acknowledged whether the receiver acknowledged it; until then the mechanism alone is responsible
     */
    public record TransferView(UUID transferId, TransferDestination to, boolean acknowledged) {}

    /**
     * The facts that officers may know without opening a sealed part.
     *
     * @param consents the reporter's word
     * @param standings the consent that counts for each party: nobody consents for a collective but its own procedure
     * @param group the cases of the same incident, and the others of its chain
     * @param incidents the parties that have more than one incident, and the number of this one
     */
    public record ReportView(
            ReportId reportId,
            CaseId caseId,
            String caseNumber,
            Instant receivedAt,
            Channel channel,
            ReporterKind reporterKind,
            Optional<String> area,
            boolean imminentDanger,
            Map<ConsentPurpose, ConsentState> consents,
            List<AffectedParty> parties,
            List<PartyConsents> standings,
            Map<Facet, List<String>> facets,
            Optional<Urgency> urgency,
            Set<ReferralDestination> referredTo,
            Map<UUID, PartyRef> recognised,
            boolean contactCompromised,
            List<TransferView> transfers,
            Groups.Group group,
            List<Incidents.OfParty> incidents,
            boolean test) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;
    private final FindReport finder;
    private final EventStore<ReportEvent> store;
    private final EventStore<ClaimEvent> claims;
    private final CannotWait pressing;
    private final PartyQuery parties;
    private final Groups groups;
    private final Incidents incidents;
    private final Profile profile;

    ReportResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            FindReport finder,
            EventStore<ReportEvent> store,
            EventStore<ClaimEvent> claims,
            CannotWait pressing,
            PartyQuery parties,
            Groups groups,
            Incidents incidents,
            Profile profile) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.reports = reports;
        this.finder = finder;
        this.store = store;
        this.claims = claims;
        this.pressing = pressing;
        this.parties = parties;
        this.groups = groups;
        this.incidents = incidents;
        this.profile = profile;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The status for its sender, the known facts for an officer; the ETag is its version",
            content = @Content(schema = @Schema(oneOf = {ReportStatus.class, ReportView.class})))
    @Operation(operationId = "readReport", summary = "The status of a report")
    public Uni<Response> read(@PathParam("reportId") UUID reportId) {
        return callers.permit(IntakeAction.READ_REPORT)
                .chain(caller ->
                        finder.sent(caller, IntakeAction.READ_REPORT, reportId).chain(found -> shown(caller, found)));
    }

    @POST
    @Path("/triage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "triageReport", summary = "Judge how urgent a report is")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Triage.class),
                            examples = @ExampleObject(name = "urgent", value = """
                                    {"urgency": "U0", "factors": {"DEATH_SEXUAL_OR_DISAPPEARANCE": "PRESENT"},
                                     "reasons": "Explicit, named, with a date"}""")))
    public Uni<Response> triage(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.TRIAGE_REPORT).chain(caller -> {
            Triage triage = requests.read(body, Triage.class);
            return finder.ours(caller, IntakeAction.TRIAGE_REPORT, reportId)
                    .chain(() -> nobodyElseReadsIt(caller, reportId, headers, body))
                    .chain(() -> handle(
                            caller,
                            IntakeAction.TRIAGE_REPORT,
                            reportId,
                            headers,
                            body,
                            new TriageReport(triage.urgency(), triage.factors(), triage.reasons())));
        });
    }

    @POST
    @Path("/referral")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "referReport", summary = "Refer a report without consent, with reasons")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Referral.class),
                            examples =
                                    @ExampleObject(
                                            name = "protection",
                                            value = "{\"to\": \"PROTECTION\", \"reasons\": \"A child is in danger\"}")))
    public Uni<Response> refer(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.REFER_REPORT).chain(caller -> {
            Referral referral = requests.read(body, Referral.class);
            if (referral.to() == ReferralDestination.UNKNOWN) {
                throw nowhere();
            }
            return handle(
                    caller,
                    IntakeAction.REFER_REPORT,
                    reportId,
                    headers,
                    body,
                    new ReferReport(referral.to(), referral.reasons()));
        });
    }

    @POST
    @Path("/parties/{party}/recognition")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recogniseParty", summary = "Recognise a party as one that is known already")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Recognition.class),
                            examples = @ExampleObject(name = "same woman", value = """
                                    {"as": "6f9619ff-8b86-4d11-b42d-00c04fc964ff", "reasons": "Same person, second hotline"}""")))
    public Uni<Response> recognise(
            @PathParam("reportId") UUID reportId,
            @PathParam("party") UUID party,
            @BeanParam ChangeHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.RECOGNISE_PARTY).chain(caller -> {
            Recognition recognition = requests.read(body, Recognition.class);
            return parties.named(recognition.as())
                    .chain(known -> handle(
                            caller,
                            IntakeAction.RECOGNISE_PARTY,
                            reportId,
                            headers,
                            body,
                            new RecogniseParty(new PartyRef(party), recognition.as(), known, recognition.reasons())));
        });
    }

    @POST
    @Path("/parties/{party}/recognition/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoRecognition",
            summary = "Undo the recognition of a party",
            description = "Each party counts for itself again, with a plan of its own. Decisions made for both are"
                    + " not divided: protection is asked to review them.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NotTheSame.class),
                            examples =
                                    @ExampleObject(
                                            name = "namesake",
                                            value = "{\"reasons\": \"A namesake, born in another year\"}")))
    public Uni<Response> undoRecognition(
            @PathParam("reportId") UUID reportId,
            @PathParam("party") UUID party,
            @BeanParam ChangeHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.RECOGNISE_PARTY).chain(caller -> {
            NotTheSame undoing = requests.read(body, NotTheSame.class);
            return handle(
                    caller,
                    IntakeAction.RECOGNISE_PARTY,
                    reportId,
                    headers,
                    body,
                    new UndoRecognition(new PartyRef(party), undoing.reasons()));
        });
    }

    /** Fails if another person holds the claim. Supervisors, pressing reports and repeated commands are exempt. */
    private Uni<Void> nobodyElseReadsIt(Caller caller, UUID reportId, ChangeHeaders headers, byte[] body) {
        return store.load(
                        ReportStreams.report(reportId),
                        requests.commandId(caller, headers),
                        requests.digest(headers, body))
                .chain(history -> {
                    boolean goesOn = history.outcome().isPresent()
                            || caller.roles().contains(Role.SUPERVISOR)
                            || !(history.replay(new ReportDecider()) instanceof Report.Received report)
                            || pressing.is(report, ids.now());
                    return goesOn ? Uni.createFrom().voidItem() : unclaimed(caller, reportId);
                });
    }

    private Uni<Void> unclaimed(Caller caller, UUID reportId) {
        return claims.read(ReportStreams.assignment(reportId))
                .invoke(history -> {
                    if (history.replay(new ClaimDecider()).keepsOut(caller.pseudonym(), ids.now())) {
                        throw new RuleViolation(ClaimRule.CLAIMED_BY_ANOTHER);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Response> handle(
            Caller caller, Action action, UUID reportId, ChangeHeaders headers, byte[] body, ReportCommand command) {
        Request<ReportCommand> request = requests.request(
                caller, action, ReportStreams.report(reportId), headers, body, Optional.empty(), command);
        return finder.ours(caller, action, reportId)
                .chain(() -> reports.handle(request))
                .map(Answers::done);
    }

    private Uni<Response> shown(Caller caller, FindReport.Found found) {
        if (Access.fromOutside(caller, IntakeAction.READ_REPORT)) {
            ReportStatus told = ReportStatus.of(found.report(), found.history(), profile, TimeDisclosure.TO_THE_MOMENT);
            return Uni.createFrom().item(Answers.read(told, found.version()));
        }
        if (Access.standsIn(caller, IntakeAction.READ_REPORT)) {
            return Uni.createFrom().item(Answers.read(alone(found.report()), found.version()));
        }
        UUID reportId = found.report().content().reportId().value();
        String credential = caller.credential(IntakeAction.READ_REPORT);
        return Uni.combine()
                .all()
                .unis(
                        groups.of(credential, found.report().content().caseId()),
                        incidents.of(credential, List.of(reportId)),
                        recognised(credential, found.report()))
                .asTuple()
                .map(of -> Answers.read(
                        seen(
                                found.report(),
                                of.getItem1(),
                                of.getItem2().getOrDefault(reportId, List.of()),
                                of.getItem3()),
                        found.version()));
    }

    /**
     * The view for a caller who stands in for the mechanism on this report only: its links to other reports are left
     * out.
     */
    private static ReportView alone(Report.Received report) {
        return seen(report, new Groups.Group(Optional.empty(), List.of(), List.of()), List.of(), Map.of());
    }

    /**
     * The recognised parties. A recognition is shown only if the caller may know of a report that names the known
     * party.
     */
    private Uni<Map<UUID, PartyRef>> recognised(String credential, Report.Received report) {
        Set<UUID> others =
                report.recognised().values().stream().map(PartyRef::value).collect(Collectors.toSet());
        return incidents.known(credential, others).map(known -> report.recognised().entrySet().stream()
                .filter(each -> known.contains(each.getValue().value()))
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue)));
    }

    private static ReportView seen(
            Report.Received report,
            Groups.Group group,
            List<Incidents.OfParty> incidents,
            Map<UUID, PartyRef> recognised) {
        ReportEvent.ReportReceived content = report.content();
        return new ReportView(
                content.reportId(),
                content.caseId(),
                CaseNumber.of(content.caseId()).text(),
                content.receivedAt(),
                content.channel(),
                content.reporterKind(),
                content.area(),
                content.imminentDanger(),
                report.ledger().said(),
                content.affected(),
                PartyConsents.of(report),
                content.facets(),
                report.urgency(),
                report.referredTo(),
                recognised,
                report.contactCompromised(),
                report.transfers().entrySet().stream()
                        .map(each -> new TransferView(
                                each.getKey(),
                                each.getValue().to(),
                                each.getValue().acknowledged()))
                        .toList(),
                group,
                incidents,
                content.isTest());
    }

    private static Refused nowhere() {
        return Refused.invalid("/to", "unknown-code", "This code is not known");
    }
}
