package esperanza.protection.decision.rest;

import static esperanza.protection.ProtectionAction.CONFIRM_TELLING;
import static esperanza.protection.ProtectionAction.DECIDE_MATTER;
import static esperanza.protection.ProtectionAction.KEEP_AGENDA;
import static esperanza.protection.ProtectionAction.PREPARE_MATTER;
import static esperanza.protection.ProtectionAction.TELL_DECISION;
import static esperanza.protection.ProtectionStreams.DECISION;

import esperanza.protection.PlanDoor;
import esperanza.protection.decision.ActOnDecision;
import esperanza.protection.decision.ActOnDecision.Adoption;
import esperanza.protection.decision.ActOnDecision.Attendance;
import esperanza.protection.decision.ActOnDecision.MatterDecision;
import esperanza.protection.decision.ActOnDecision.Scheduling;
import esperanza.protection.decision.ActOnDecision.Vote;
import esperanza.protection.decision.domain.DecisionCommand.*;
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

/** One decision: it is made, signed or returned, and the person is told. */
@Path("/v1/protections/{planId}/decisions/{decisionId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final PlanDoor door;
    private final CommandRequests requests;
    private final ActOnDecision decisions;

    DecisionResource(PlanDoor door, CommandRequests requests, ActOnDecision decisions) {
        this.door = door;
        this.requests = requests;
        this.decisions = decisions;
    }

    @POST
    @Path("/scheduling")
    @Operation(
            operationId = "scheduleMatter",
            summary = "Call the body for a matter, or call it for another day",
            description = "The body decides by the end of that day. Its members have the papers so many days before as"
                    + " the profile says.")
    public Uni<Response> schedule(Incoming<Scheduling> command) {
        return requests.command(KEEP_AGENDA, command).done(decisions::schedule);
    }

    @POST
    @Path("/papers")
    @Operation(operationId = "sendPapers", summary = "Record that the members of the body have the papers of a matter")
    public Uni<Response> papers(Incoming<SendPapers> command) {
        return door.done(KEEP_AGENDA, DECISION, command);
    }

    @POST
    @Path("/sitting")
    @Operation(
            operationId = "openSitting",
            summary = "Say which members of the body are there for a matter",
            description =
                    "Said anew when somebody comes or leaves, until the first vote. A person who may not know of the"
                            + " case leaves an empty seat. The filled seats from which a quorum is counted are those of"
                            + " this moment; one that the same person recorded as vacant is among them.")
    public Uni<Response> open(Incoming<Attendance> command) {
        return requests.command(KEEP_AGENDA, command).done(decisions::open);
    }

    @POST
    @Path("/recusals")
    @Operation(operationId = "recuseSeat", summary = "Stay out of a matter, with the seat that you fill")
    public Uni<Response> recuse(Incoming<RecuseSeat> command) {
        return door.done(DECIDE_MATTER, DECISION, command);
    }

    @POST
    @Path("/votes")
    @Operation(
            operationId = "castVote",
            summary = "Vote on each proposed measure, with the seat that you fill",
            description = "You may vote again until the matter is decided; the last vote counts.")
    public Uni<Response> vote(Incoming<Vote> command) {
        return requests.command(DECIDE_MATTER, command).done(decisions::vote);
    }

    @POST
    @Path("/withdrawal")
    @Operation(operationId = "withdrawMatter", summary = "Take a matter back before it is decided")
    public Uni<Response> withdraw(Incoming<WithdrawMatter> command) {
        return door.done(PREPARE_MATTER, DECISION, command);
    }

    @POST
    @Path("/ruling")
    @Operation(
            operationId = "decideMatter",
            summary = "Decide a matter: each proposed measure by itself, with its reasons",
            description =
                    "A person who decides alone decides each measure; of a body, what it voted is recorded with the"
                            + " reasons. The decision is in force once it is adopted.")
    public Uni<Response> decide(Incoming<MatterDecision> command) {
        return requests.command(DECIDE_MATTER, command).done(decisions::decide);
    }

    @POST
    @Path("/minutes")
    @Operation(
            operationId = "recordMinutes",
            summary = "Write down what the session said of a matter",
            description = "Between the decision and its signature. Written anew until somebody signs the minutes.")
    public Uni<Response> minutes(Incoming<RecordMinutes> command) {
        return door.done(KEEP_AGENDA, DECISION, command);
    }

    @POST
    @Path("/minutes/signature")
    @Operation(
            operationId = "signMinutes",
            summary = "Sign the minutes of a session",
            description = "A member of the body signs, and not the person who wrote them.")
    public Uni<Response> sign(Incoming<SignMinutes> command) {
        return door.done(DECIDE_MATTER, DECISION, command);
    }

    @POST
    @Path("/adoption")
    @Operation(operationId = "adoptDecision", summary = "Sign a decision: it is in force from then on")
    public Uni<Response> adopt(Incoming<Adoption> command) {
        return requests.command(DECIDE_MATTER, command).done(decisions::adopt);
    }

    @POST
    @Path("/return")
    @Operation(operationId = "returnDecision", summary = "Return a decision to those who made it")
    public Uni<Response> giveBack(Incoming<ReturnDecision> command) {
        return door.done(DECIDE_MATTER, DECISION, command);
    }

    @POST
    @Path("/telling")
    @Operation(
            operationId = "tellBeneficiary",
            summary = "Record that the person was told the decision and its reasons",
            description = "On a way on which nobody else hears or reads it.")
    public Uni<Response> tell(Incoming<TellBeneficiary> command) {
        return door.done(TELL_DECISION, DECISION, command);
    }

    @POST
    @Path("/authorities")
    @Operation(
            operationId = "tellAuthorities",
            summary = "Record that the authorities that carry out the decision were told it",
            description = "Each has a task of its own, which says what it owes.")
    public Uni<Response> authorities(Incoming<TellAuthorities> command) {
        return door.done(TELL_DECISION, DECISION, command);
    }

    @POST
    @Path("/telling/confirmation")
    @Operation(
            operationId = "confirmTelling",
            summary = "Record that the other side confirms that the person was told",
            description = "Another person than the one who told records it.")
    public Uni<Response> confirm(Incoming<ConfirmTelling> command) {
        return door.done(CONFIRM_TELLING, DECISION, command);
    }

    @POST
    @Path("/telling/contestation")
    @Operation(
            operationId = "contestTelling",
            summary = "Record that the other side says that the person was not told",
            description = "The person is then told again.")
    public Uni<Response> contest(Incoming<ContestTelling> command) {
        return door.done(CONFIRM_TELLING, DECISION, command);
    }
}
