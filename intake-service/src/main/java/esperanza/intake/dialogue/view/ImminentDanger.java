package esperanza.intake.dialogue.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import esperanza.intake.receiving.parser.TolerantBoolean;

/** Whether somebody is in imminent danger. As in a report, a value that is neither yes nor no counts as yes. */
public record ImminentDanger(boolean declared) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImminentDanger read(JsonNode said) {
        return new ImminentDanger(TolerantBoolean.read(said).orElse(true));
    }
}
