package esperanza.protection.measure.rest;

import static esperanza.protection.ProtectionAction.GRANT_MEASURE;
import static esperanza.protection.ProtectionAction.PREPARE_MATTER;
import static esperanza.protection.ProtectionAction.RECORD_CONVERSATION;
import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;
import static esperanza.protection.ProtectionAction.TELL_DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.protection.PlanDoor;
import esperanza.protection.measure.TakeAway;
import esperanza.protection.measure.TakeAway.ChangeAppeal;
import esperanza.protection.measure.TakeAway.ChangeEffect;
import esperanza.protection.measure.TakeAway.ChangeNotice;
import esperanza.protection.measure.TakeAway.ChangeProposal;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a measure is taken away: proposed, the person heard and told, answered, appealed against, carried out or dropped. */
@Path("/v1/protections/{planId}/measures/{measureId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeResource {

    /** The change that was proposed. */
    public record Proposed(UUID changeId) implements CommandAnswers.Made {}

    private final PlanDoor door;
    private final CommandRequests requests;
    private final TakeAway changes;

    ChangeResource(PlanDoor door, CommandRequests requests, TakeAway changes) {
        this.door = door;
        this.requests = requests;
        this.changes = changes;
    }

    @POST
    @Path("/changes")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ChangeResource.Proposed.class)))
    @Operation(
            operationId = "proposeChange",
            summary = "Propose to reduce, suspend or end a measure",
            description =
                    "It rests on an assessment that was made again after the measure was decided. Nothing changes until"
                            + " the person was heard and told, the matter decided, and their terms have passed.")
    public Uni<Response> propose(Incoming<ChangeProposal> command) {
        return requests.command(PREPARE_MATTER, command)
                .handle(changes::propose)
                .map(made -> Answers.created(command, made, new Proposed(made.id())));
    }

    @POST
    @Path("/changes/hearings")
    @Operation(
            operationId = "hearBeneficiary",
            summary = "Record that the person was heard before a measure is taken away",
            description =
                    "Not reached counts after two attempts. Another person than the proposer records that the person was"
                            + " not reached, or does not want to be heard.")
    public Uni<Response> hear(Incoming<HearBeneficiary> command) {
        return door.done(RECORD_CONVERSATION, MEASURE, command);
    }

    @POST
    @Path("/changes/telling")
    @Operation(
            operationId = "tellChange",
            summary = "Record that the person was told what is to be taken away, and why",
            description = "The term to answer begins with this record. Told again, it begins anew.")
    public Uni<Response> tell(Incoming<ChangeNotice> command) {
        return requests.command(TELL_DECISION, command).done(changes::tell);
    }

    @POST
    @Path("/changes/answers")
    @Operation(
            operationId = "answerChange",
            summary = "Record what the person says to the proposal",
            description = "The last answer counts. After the term it is marked as late, and counts all the same.")
    public Uni<Response> answer(Incoming<AnswerChange> command) {
        return door.done(RECORD_CONVERSATION, MEASURE, command);
    }

    @POST
    @Path("/changes/appeals")
    @Operation(
            operationId = "appealChange",
            summary = "Record that the person appeals against a change",
            description = "The measure stays as it is while the appeal is pending.")
    public Uni<Response> appeal(Incoming<ChangeAppeal> command) {
        return requests.command(RECORD_CONVERSATION, command).done(changes::appeal);
    }

    @POST
    @Path("/changes/effect")
    @Operation(
            operationId = "carryOutChange",
            summary = "Carry out a change that was decided",
            description =
                    "Another person than the proposer does, once the person was told the decision and can appeal no more,"
                            + " or agrees.")
    public Uni<Response> carryOut(Incoming<ChangeEffect> command) {
        return requests.command(RECORD_HANDOVER, command).done(changes::carryOut);
    }

    @POST
    @Path("/changes/withdrawal")
    @Operation(operationId = "dropChange", summary = "Drop a proposal: the measure stays as it is")
    public Uni<Response> drop(Incoming<DropChange> command) {
        return door.done(RECORD_CONVERSATION, MEASURE, command);
    }

    @POST
    @Path("/imposed-end")
    @Operation(
            operationId = "imposeEnd",
            summary = "Record that a court, a law or a death ended a measure",
            description = "None of the steps of a change was taken, and what they owe to the person stays unmet.")
    public Uni<Response> impose(Incoming<ImposeEnd> command) {
        return door.done(GRANT_MEASURE, MEASURE, command);
    }
}
