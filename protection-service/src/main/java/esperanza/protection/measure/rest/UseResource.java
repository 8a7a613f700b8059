package esperanza.protection.measure.rest;

import static esperanza.protection.ProtectionAction.CONFIRM_HANDOVER;
import static esperanza.protection.ProtectionAction.DECIDE_MATTER;
import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;
import static esperanza.protection.ProtectionAction.REVIEW_MEASURE;
import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.protection.PlanDoor;
import esperanza.protection.measure.ActOnMeasure;
import esperanza.protection.measure.ActOnMeasure.EffectivenessReview;
import esperanza.protection.measure.domain.MeasureCommand.RatifyMeasure;
import esperanza.protection.measure.domain.UseCommand.*;
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

/** A measure in use: tests, failures, reviews, and whether the person keeps it. */
@Path("/v1/protections/{planId}/measures/{measureId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class UseResource {

    private final PlanDoor door;
    private final CommandRequests requests;
    private final ActOnMeasure measures;

    UseResource(PlanDoor door, CommandRequests requests, ActOnMeasure measures) {
        this.door = door;
        this.requests = requests;
        this.measures = measures;
    }

    @POST
    @Path("/tests")
    @Operation(
            operationId = "testMeasure",
            summary = "Record a test of a measure",
            description = "Somebody else tests it than the person who handed it over or answers for it.")
    public Uni<Response> test(Incoming<TestMeasure> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }

    @POST
    @Path("/ratification")
    @Operation(
            operationId = "ratifyMeasure",
            summary = "Record what the body says of an urgent measure",
            description = "The measure goes on in each case. What is not ratified calls for a review of the risk.")
    public Uni<Response> ratify(Incoming<RatifyMeasure> command) {
        return door.done(DECIDE_MATTER, MEASURE, command);
    }

    @POST
    @Path("/failures")
    @Operation(operationId = "reportFailure", summary = "Record that a measure fails")
    public Uni<Response> fail(Incoming<ReportFailure> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }

    @POST
    @Path("/restorations")
    @Operation(operationId = "restoreMeasure", summary = "Record that a measure works again")
    public Uni<Response> restore(Incoming<RestoreMeasure> command) {
        return door.done(RECORD_HANDOVER, MEASURE, command);
    }

    @POST
    @Path("/incidents")
    @Operation(
            operationId = "recordMeasureIncident",
            summary = "Record something that happened while a measure was in use",
            description = "A new threat or attack is reported to the mechanism as well: this is about the measure.")
    public Uni<Response> happened(Incoming<RecordMeasureIncident> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }

    @POST
    @Path("/reviews")
    @Operation(
            operationId = "reviewEffectiveness",
            summary = "Review with the person whether a measure helps",
            description = "Nothing ends by a review. The next one is not later than the profile of the country allows.")
    public Uni<Response> review(Incoming<EffectivenessReview> command) {
        return requests.command(REVIEW_MEASURE, command).done(measures::review);
    }

    @POST
    @Path("/returns")
    @Operation(
            operationId = "returnMeasure",
            summary = "Record that the person gives a measure back",
            description = "It is never held against the person, and they may take it again at any time.")
    public Uni<Response> giveBack(Incoming<ReturnMeasure> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }

    @POST
    @Path("/resumptions")
    @Operation(operationId = "resumeMeasure", summary = "Record that the person takes a measure again")
    public Uni<Response> takeAgain(Incoming<ResumeMeasure> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }
}
