package esperanza.runtime;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks many questions at once, so that those of one kind go out in one statement. */
public final class Together {

    private static final int AT_ONCE = 512;

    private Together() {}

    /** The answers in the order of the questions. Fails with the first that fails. */
    public static <I, T> Uni<List<T>> ask(Collection<I> these, Function<I, Uni<T>> question) {
        return these.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(these.stream().map(question).toList())
                        .usingConcurrencyOf(AT_ONCE)
                        .andFailFast();
    }
}
