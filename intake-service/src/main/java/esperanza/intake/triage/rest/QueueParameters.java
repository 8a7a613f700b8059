package esperanza.intake.triage.rest;

import esperanza.intake.triage.QueueChoice;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters by which the list of the queue is narrowed and ordered. */
public class QueueParameters {

    @QueryParam("state")
    @DefaultValue("WAITING")
    @Parameter(
            description = "WAITING for triage or because the reporter said something new, already TRIAGED, or ALL."
                    + " Any other value is answered 422",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"WAITING", "TRIAGED", "ALL"}))
    String state;

    @QueryParam("test")
    @DefaultValue("false")
    @Parameter(description = "true: the hotlines' test reports instead of the real ones")
    boolean test;

    @QueryParam("urgency")
    @Parameter(
            description = "As judged, or else as the codes suggest",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"U0", "U1", "U2", "U3"}))
    Optional<String> urgency;

    @QueryParam("area")
    @Parameter(description = "A first-level area")
    Optional<String> area;

    @QueryParam("code")
    @Parameter(description = "A code of the threat, with the name of its facet in front")
    Optional<String> code;

    @QueryParam("claimed")
    @Parameter(
            description = "MINE: reports that you claimed; NOBODY: those that are free; OTHERS",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"MINE", "NOBODY", "OTHERS"}))
    Optional<String> claimed;

    @QueryParam("number")
    @Parameter(description = "The number of a case, or its first symbols")
    Optional<String> number;

    @QueryParam("order")
    @DefaultValue("URGENCY")
    @Parameter(
            description = "URGENCY: the most urgent first, and then what came first; OLDEST or NEWEST: by time alone. A"
                    + " cursor goes on in the order in which it was given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"URGENCY", "OLDEST", "NEWEST"}))
    String order;

    QueueChoice choice() {
        return new QueueChoice(
                Optional.of(state), Optional.of(test), urgency, area, code, claimed, number, Optional.of(order));
    }
}
