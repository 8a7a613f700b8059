package esperanza.runtime.rest;

import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes requests that are only judged, as the readers of requests make those that are sent. */
@ApplicationScoped
public class JudgedRequests {

    /**
     * What such a request says.
     *
     * @param ids the ids in its address, by their names; {@code first} is that of the thing that its words belong to
     * @param namesOthers whether its body names things that nobody chose
     */
    public record Said(String path, Map<String, UUID> ids, UUID first, byte[] body, boolean namesOthers) {

        private Sent.Version version() {
            return new Sent.Version.Judged(namesOthers);
        }
    }

    /** The headers of a request that is only judged: no key, and the version as it is. */
    private static final class Headers extends ChangeHeaders {

        private final Said said;

        private Headers(Said said) {
            this.said = said;
        }

        @Override
        Sent.Version version() {
            return said.version();
        }

        @Override
        String path() {
            return said.path();
        }
    }

    private final CommandJson commands;
    private final StrictJson json;

    JudgedRequests(CommandJson commands, StrictJson json) {
        this.commands = commands;
        this.json = json;
    }

    public <C> Incoming<C> command(Said said, Class<C> type) {
        Address address = new Address(said.path(), said.ids(), Optional.of(said.first()));
        return new SentCommand<>(said.body(), type, address, Optional.empty(), said.version(), commands);
    }

    public <T> Body<T> body(Said said, Class<T> type) {
        return new SentBody<>(said.body(), type, json);
    }

    public ChangeHeaders headers(Said said) {
        return new Headers(said);
    }
}
