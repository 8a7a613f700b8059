package esperanza.runtime.staff.rest;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.kernel.CaseId;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.staff.OfferedStaff;
import esperanza.runtime.staff.Seen;
import esperanza.runtime.staff.Staff;
import esperanza.runtime.staff.StaffAction;
import esperanza.runtime.staff.StaffLoad;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The people of the mechanism who have called this service, for names and for pickers. */
@Path("/v1/staff")
@Authenticated
public class StaffResource {

    private final CallerResolver callers;
    private final Staff staff;
    private final OfferedStaff offered;
    private final Instance<StaffLoad> loads;

    StaffResource(CallerResolver callers, Staff staff, OfferedStaff offered, Instance<StaffLoad> loads) {
        this.callers = callers;
        this.staff = staff;
        this.offered = offered;
        this.loads = loads;
    }

    @GET
    @Operation(
            operationId = "listStaff",
            summary = "The people of the mechanism who have called this service; who called last comes first",
            description =
                    "With a case: those who may be given work on it. Only investigators and supervisors ask that.")
    public Uni<List<StaffMember>> list(
            @QueryParam("function")
                    @Parameter(description = "Only those who have this function, such as `investigator`")
                    Optional<String> function,
            @QueryParam("case") @Parameter(description = "Only those who may know of this case")
                    Optional<UUID> ofCase) {
        StaffAction action = ofCase.isPresent() ? StaffAction.CHOOSE_FOR_CASE : StaffAction.READ_STAFF;
        return callers.permit(action).chain(caller -> {
            Optional<Role> needed = function.map(StaffResource::role);
            return ofCase.map(of -> offered.forCase(caller, new CaseId(of), needed))
                    .orElseGet(() -> staff.with(needed))
                    .chain(people -> needed.isPresent() && loads.isResolvable()
                            ? withLoad(people, caller, action)
                            : Uni.createFrom().item(members(people, _ -> Optional.empty())));
        });
    }

    private Uni<List<StaffMember>> withLoad(List<Seen> people, Caller caller, StaffAction action) {
        return loads.get().of(caller, action).map(load -> members(people, each -> Optional.of(lying(load, each))));
    }

    private static List<StaffMember> members(List<Seen> people, Function<Seen, Optional<Integer>> load) {
        return people.stream()
                .map(each -> StaffMember.of(each, load.apply(each)))
                .toList();
    }

    private static int lying(Map<String, Integer> load, Seen with) {
        return load.getOrDefault(with.person().pseudonym(), 0);
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(() -> Refused.invalid("/function", "unknown-code", "No such function"));
    }
}
