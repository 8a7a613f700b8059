package esperanza.runtime.reader;

import esperanza.kernel.Instruction;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The command handler of each category of stream. */
public final class Handlers {

    private final Map<String, CommandHandler<?, ?, ?>> byCategory = new HashMap<>();
    private final Map<Class<?>, Function<Object, Uni<?>>> completions = new HashMap<>();

    public Handlers with(String category, CommandHandler<?, ?, ?> handler) {
        byCategory.put(category, handler);
        return this;
    }

    /**
     * Commands of this type rest on more than their own stream.
     *
     * @param completed the command with what other streams say now; it is asked before the command is decided
     */
    public <C> Handlers completing(Class<C> type, Function<C, Uni<C>> completed) {
        completions.put(type, command -> completed.apply(type.cast(command)));
        return this;
    }

    /** The request carries the instruction's own command, so the handler of its category takes it. */
    @SuppressWarnings("unchecked")
    public Uni<Outcome<Object>> handle(Instruction instruction, Request<Object> request) {
        CommandHandler<Object, Object, Object> handler = (CommandHandler<Object, Object, Object>)
                byCategory.get(instruction.stream().category());
        if (instruction.begins()) {
            return handler.begin(request);
        }
        Function<Object, Uni<?>> completion = completions.get(request.command().getClass());
        return completion == null
                ? handler.handle(request)
                : completion.apply(request.command()).chain(command -> handler.handle(with(request, command)));
    }

    private static Request<Object> with(Request<Object> request, Object command) {
        return new Request<>(
                request.stream(), request.id(), request.digest(), request.expectedVersion(), request.cause(), command);
    }
}
