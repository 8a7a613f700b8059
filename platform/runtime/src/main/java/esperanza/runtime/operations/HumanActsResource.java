package esperanza.runtime.operations;

import esperanza.kernel.CaseNumber;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.operations.HumanActs.Question;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an auditor finds a history: by the number of a case, by a person, by a period. */
@Path("/v1/histories")
@Authenticated
public class HumanActsResource {

    private final CallerResolver callers;
    private final CommandIds ids;
    private final Readers readers;
    private final HumanActs acts;

    HumanActsResource(CallerResolver callers, CommandIds ids, Readers readers, HumanActs acts) {
        this.callers = callers;
        this.ids = ids;
        this.readers = readers;
        this.acts = acts;
    }

    @GET
    @Operation(
            operationId = "listHumanActs",
            summary = "What people did here, the newest first, without content: by case, person, event and period",
            description = "An opening says which part was opened, and for which purpose.")
    public Uni<Page<HumanActs.Entry>> list(
            @QueryParam("number") @Parameter(description = "The number of a case, as it is spoken")
                    Optional<String> number,
            @QueryParam("person") @Parameter(description = "The `sub` claim of the person's tokens")
                    Optional<String> person,
            @QueryParam("event") @Parameter(description = "The published name, such as `part-opened`")
                    Optional<String> event,
            @QueryParam("openings")
                    @DefaultValue("false")
                    @Parameter(description = "Only those by which a person saw or took out what is not open to all")
                    boolean openings,
            @QueryParam("from") @Parameter(description = "The first instant, like 2026-03-05T08:00:00Z")
                    Optional<String> from,
            @QueryParam("until") @Parameter(description = "The first instant after the period") Optional<String> until,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(OperatorAction.READ_HISTORY)
                .call(() -> readers.caughtUp(atLeast, HumanActsProjection.NAME))
                .chain(caller -> acts.after(
                        caller,
                        new Question(
                                number.map(HumanActsResource::number),
                                person.map(ids::pseudonym),
                                event,
                                openings,
                                from.map(at -> instant("/from", at)),
                                until.map(at -> instant("/until", at))),
                        after,
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, HumanActs.Entry::cursor));
    }

    private static CaseNumber number(String said) {
        return CaseNumber.read(said)
                .orElseThrow(() -> Refused.invalid("/number", "wrong-format", "This is not the number of a case"));
    }

    private static Instant instant(String pointer, String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException noInstant) {
            throw Refused.invalid(pointer, "wrong-format", "An instant is like 2026-03-05T08:00:00Z");
        }
    }
}
