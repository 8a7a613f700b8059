package esperanza.investigation.list.rest;

import esperanza.investigation.list.FilesChoice;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters by which the list of files is narrowed and ordered. */
public class FilesParameters {

    @QueryParam("standing")
    @Parameter(
            description = "Whether a file is worked on, and how its work ended",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "OPEN",
                                "ARCHIVE_PROPOSED",
                                "ARCHIVED",
                                "REVIEW_CALLED",
                                "CLOSED",
                                "ENDED_FROM_OUTSIDE"
                            }))
    Optional<String> standing;

    @QueryParam("area")
    @Parameter(description = "A first-level area")
    Optional<String> area;

    @QueryParam("holder")
    @Parameter(
            description = "MINE: you answer for the file; NOBODY: another person may take it; OTHERS",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"MINE", "NOBODY", "MINE_OR_NOBODY", "OTHERS"}))
    Optional<String> holder;

    @QueryParam("investigator")
    @Parameter(description = "The pseudonym of the person who answers for the file")
    Optional<String> investigator;

    @QueryParam("number")
    @Parameter(description = "The number of a case, or its first symbols")
    Optional<String> number;

    @QueryParam("order")
    @DefaultValue("REGISTERED")
    @Parameter(
            description =
                    "REGISTERED: as they were registered; NEWEST: the last one first; UNTOUCHED: in front the one"
                            + " that nobody worked on for the longest time. A cursor goes on in the order in which it was given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"REGISTERED", "NEWEST", "UNTOUCHED"}))
    String order;

    FilesChoice choice() {
        return new FilesChoice(standing, area, holder, investigator, number, Optional.of(order));
    }
}
