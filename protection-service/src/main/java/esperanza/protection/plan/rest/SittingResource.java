package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.LIST_MATTERS;

import esperanza.access.Caller;
import esperanza.protection.decision.KeepSeats;
import esperanza.protection.plan.ReadSitting;
import esperanza.protection.plan.read.MattersProjection;
import esperanza.protocol.body.Body;
import esperanza.protocol.term.LegalCalendar;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The page of one sitting: for the members of a body, the person who keeps its agenda, and those who prepare. */
@Path("/v1/protections/sittings")
@Authenticated
public class SittingResource {

    private final CallerResolver callers;
    private final CommandIds ids;
    private final ReadSitting reader;
    private final Profiles profiles;
    private final Readers readers;
    private final KeepSeats seats;

    SittingResource(
            CallerResolver callers,
            CommandIds ids,
            ReadSitting reader,
            Profiles profiles,
            Readers readers,
            KeepSeats seats) {
        this.callers = callers;
        this.ids = ids;
        this.reader = reader;
        this.profiles = profiles;
        this.readers = readers;
        this.seats = seats;
    }

    @GET
    @Operation(
            operationId = "readSitting",
            summary = "The sitting of a body on one day: its agenda, who is there, whether it can decide",
            description = "It shows whether a member voted, never how. A seat whose member is not there stays empty,"
                    + " whatever the reason.")
    public Uni<SittingView> read(
            @QueryParam("body")
                    @Parameter(description = "The code of the body; absent: the one that decides in session")
                    Optional<String> body,
            @QueryParam("day") @Parameter(description = "In the zone of the mechanism; absent: today")
                    Optional<LocalDate> day,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(LIST_MATTERS)
                .call(() -> readers.caughtUp(atLeast, MattersProjection.NAME))
                .chain(caller -> read(caller, body, day));
    }

    private Uni<SittingView> read(Caller caller, Optional<String> code, Optional<LocalDate> day) {
        Profile profile = profiles.at(ids.now());
        LegalCalendar calendar = profile.legalCalendar();
        Body body = code.map(seats::body).orElseGet(() -> inSession(profile));
        LocalDate on = day.orElseGet(() -> calendar.dayOf(ids.now()));
        return Uni.combine()
                .all()
                .unis(reader.agenda(caller, body, on, calendar), seats.of(body))
                .with((agenda, filled) -> SittingView.of(body, filled, on, agenda));
    }

    private static Body inSession(Profile profile) {
        return profile.bodies().stream()
                .filter(body -> !body.isOnePerson())
                .findFirst()
                .orElseGet(profile.bodies()::getFirst);
    }
}
