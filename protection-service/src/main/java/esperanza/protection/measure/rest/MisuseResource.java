package esperanza.protection.measure.rest;

import static esperanza.protection.ProtectionAction.PREPARE_MATTER;
import static esperanza.protection.ProtectionAction.RECORD_CONVERSATION;
import static esperanza.protection.ProtectionAction.REVIEW_MEASURE;
import static esperanza.protection.ProtectionAction.TELL_DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.protection.PlanDoor;
import esperanza.protection.measure.WeighMisuses;
import esperanza.protection.measure.WeighMisuses.MisuseBeginning;
import esperanza.protection.measure.WeighMisuses.MisuseNotice;
import esperanza.protection.measure.WeighMisuses.MisuseProlongation;
import esperanza.protection.measure.WeighMisuses.MisuseWeighing;
import esperanza.protection.measure.domain.MisuseCommand.*;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An alleged misuse of a measure: looked into, told, answered, and weighed against the risk. The measure goes on. */
@Path("/v1/protections/{planId}/measures/{measureId}/misuses")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class MisuseResource {

    private final PlanDoor door;
    private final CommandRequests requests;
    private final WeighMisuses misuses;

    MisuseResource(PlanDoor door, CommandRequests requests, WeighMisuses misuses) {
        this.door = door;
        this.requests = requests;
        this.misuses = misuses;
    }

    @POST
    @Operation(
            operationId = "beginMisuse",
            summary = "Begin to look into an alleged misuse of a measure",
            description = "The measure goes on.")
    public Uni<Response> begin(Incoming<MisuseBeginning> command) {
        return requests.command(PREPARE_MATTER, command).done(misuses::begin);
    }

    @POST
    @Path("/prolongations")
    @Operation(
            operationId = "prolongMisuse",
            summary = "Take more time to look into an alleged misuse",
            description = "Once, and for no longer than the profile allows.")
    public Uni<Response> prolong(Incoming<MisuseProlongation> command) {
        return requests.command(PREPARE_MATTER, command).done(misuses::prolong);
    }

    @POST
    @Path("/reports")
    @Operation(operationId = "reportMisuse", summary = "Write down what was found about an alleged misuse")
    public Uni<Response> report(Incoming<ReportMisuse> command) {
        return door.done(PREPARE_MATTER, MEASURE, command);
    }

    @POST
    @Path("/withdrawal")
    @Operation(operationId = "dropMisuse", summary = "Pursue an alleged misuse no more")
    public Uni<Response> drop(Incoming<DropMisuse> command) {
        return door.done(RECORD_CONVERSATION, MEASURE, command);
    }

    @POST
    @Path("/telling")
    @Operation(
            operationId = "tellMisuse",
            summary = "Record that the person was told what is alleged, and what was found",
            description = "The term to answer begins with this record.")
    public Uni<Response> tell(Incoming<MisuseNotice> command) {
        return requests.command(TELL_DECISION, command).done(misuses::tell);
    }

    @POST
    @Path("/answers")
    @Operation(operationId = "answerMisuse", summary = "Record what the person says to an alleged misuse")
    public Uni<Response> answer(Incoming<AnswerMisuse> command) {
        return door.done(RECORD_CONVERSATION, MEASURE, command);
    }

    @POST
    @Path("/weighing")
    @Operation(
            operationId = "weighMisuse",
            summary = "Weigh a misuse against the risk",
            description = "Another person than the one who began it does. Nothing ends by it: a change may rest on it.")
    public Uni<Response> weigh(Incoming<MisuseWeighing> command) {
        return requests.command(REVIEW_MEASURE, command).done(misuses::weigh);
    }
}
