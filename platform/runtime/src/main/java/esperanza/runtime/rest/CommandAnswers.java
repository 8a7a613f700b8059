package esperanza.runtime.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.json.EventJson;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in the answer of a command of the mechanism what was recorded, and which clocks it moves. */
@Singleton
public class CommandAnswers {

    /** What a command made, like the id of a measure. Its answer also says what a {@link CommandDone} says. */
    public interface Made {}

    /** The answer of a command that only says what was done. */
    record Done(Outcome<?> outcome) {}

    /** The answer of a command that made something. */
    record Created(Outcome<?> outcome, Made made) {}

    private record MadeAndDone(
            @JsonUnwrapped Made made, @JsonUnwrapped CommandDone done) {}

    private final Instance<Profiles> profiles; // a filter is made before the settings are there
    private final EventJson json;

    CommandAnswers(Instance<Profiles> profiles, EventJson json) {
        this.profiles = profiles;
        this.json = json;
    }

    @ServerResponseFilter
    public void say(ContainerResponseContext answer) {
        switch (answer.getEntity()) {
            case Done(Outcome<?> outcome) -> answer.setEntity(CommandDone.of(outcome, profiles.get(), json));
            case Created(Outcome<?> outcome, Made made) ->
                answer.setEntity(new MadeAndDone(made, CommandDone.of(outcome, profiles.get(), json)));
            case null, default -> {}
        }
    }
}
