package esperanza.runtime.reader;

import esperanza.kernel.Instruction;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;

/** The command handler of each category of stream. */
public final class Handlers {

    private final Map<String, CommandHandler<?, ?, ?>> byCategory = new HashMap<>();

    public Handlers with(String category, CommandHandler<?, ?, ?> handler) {
        byCategory.put(category, handler);
        return this;
    }

    /** The request carries the instruction's own command, so the handler of its category takes it. */
    @SuppressWarnings("unchecked")
    public Uni<Outcome<Object>> handle(Instruction instruction, Request<Object> request) {
        CommandHandler<Object, Object, Object> handler = (CommandHandler<Object, Object, Object>)
                byCategory.get(instruction.stream().category());
        return instruction.begins() ? handler.begin(request) : handler.handle(request);
    }
}
