package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.LIST_ACTS_OF_PART;
import static esperanza.protection.ProtectionAction.READ_PLAN;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.CaseId;
import esperanza.protection.plan.AskedTasks;
import esperanza.protection.plan.FindPlan;
import esperanza.protection.plan.FoundPlan;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.acts.Acts;
import esperanza.runtime.rest.acts.JudgedActs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The acts that a person may do now with a plan, and with a measure or a review of it. */
@Path("/v1/protections/{planId}")
@Authenticated
public class PlanActsResource {

    private final CallerResolver callers;
    private final FindPlan finder;
    private final AskedTasks tasks;
    private final Acts acts;

    PlanActsResource(CallerResolver callers, FindPlan finder, AskedTasks tasks, Acts acts) {
        this.callers = callers;
        this.finder = finder;
        this.tasks = tasks;
        this.acts = acts;
    }

    @GET
    @Path("/acts")
    @Operation(
            operationId = "listActsOfPlan",
            summary = "What you may do with a plan now, with the reason for what you may not",
            description =
                    "Each act is judged as if it were sent, and nothing is recorded. An act that depends on what it says"
                            + " may still be refused for that.")
    public Uni<JudgedActs> ofThing(UUID planId) {
        return callers.permit(READ_PLAN)
                .chain(caller -> finder.found(caller, READ_PLAN, planId))
                .chain(found -> acts.of(address(planId), known(found)));
    }

    @GET
    @Path("/{part}/{partId}/acts")
    @Operation(operationId = "listActsOfPlanPart", summary = "The same for a part of a plan, like a measure")
    public Uni<JudgedActs> ofPart(UUID planId, String part, UUID partId) {
        return callers.permit(LIST_ACTS_OF_PART)
                .chain(caller -> here(caller, planId, part, partId))
                .chain(() -> acts.ofPart(address(planId) + '/' + part + '/' + partId));
    }

    /** An institution that was asked to protect knows of its task alone. */
    private Uni<?> here(Caller caller, UUID planId, String part, UUID partId) {
        if (!Access.forAnotherInstitution(caller, LIST_ACTS_OF_PART)) {
            return finder.found(caller, READ_PLAN, planId);
        }
        return part.equals("tasks")
                ? tasks.read(caller, planId, partId)
                : Uni.createFrom().failure(new NotHere());
    }

    /** Acts that name a case are judged with the newest one that the person may know of. */
    private static Map<String, UUID> known(FoundPlan found) {
        return found.incidents().reversed().stream()
                .limit(1)
                .collect(Collectors.toUnmodifiableMap(_ -> "caseId", CaseId::value));
    }

    private static String address(UUID planId) {
        return "/v1/protections/" + planId;
    }
}
