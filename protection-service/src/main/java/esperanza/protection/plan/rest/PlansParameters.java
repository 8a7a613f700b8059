package esperanza.protection.plan.rest;

import esperanza.protection.plan.PlansChoice;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters by which the list of plans is narrowed and ordered. */
public class PlansParameters {

    @QueryParam("kind")
    @Parameter(description = "The kind of party, as PartyKind of the vocabularies")
    Optional<String> kind;

    @QueryParam("urgent")
    @Parameter(description = "true: only plans on the urgent route; false: only the others")
    Optional<Boolean> urgent;

    @QueryParam("number")
    @Parameter(description = "The number of a case, or its first symbols")
    Optional<String> number;

    @QueryParam("order")
    @DefaultValue("OPENED")
    @Parameter(
            description = "OPENED: as they were opened; NEWEST: the last one first. A cursor goes on in the order in"
                    + " which it was given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"OPENED", "NEWEST"}))
    String order;

    PlansChoice choice() {
        return new PlansChoice(kind, urgent, number, Optional.of(order));
    }
}
