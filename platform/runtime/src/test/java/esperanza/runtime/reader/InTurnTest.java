package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private final InTurn turns = new InTurn();
    private final List<String> begun = new ArrayList<>();
    private final Map<String, CompletableFuture<Void>> pages = new HashMap<>();

    @Test
    void a_projection_gets_its_pages_one_after_another_and_waits_for_no_other() {
        add("walls", "timers");
        add("walls", "timers");
        assertThat(begun).containsExactly("walls 1", "timers 1");
        pages.get("timers 1").complete(null);
        assertThat(begun).containsExactly("walls 1", "timers 1", "timers 2");
        pages.get("timers 2").complete(null);
        assertThat(turns.all()).isNotDone();
        pages.get("walls 1").complete(null);
        pages.get("walls 2").complete(null);
        assertThat(turns.all()).isCompleted();
        turns.end();
    }

    @Test
    void after_a_failure_it_gets_none_and_the_pages_of_all_others_are_waited_for() {
        add("walls", "timers");
        add("walls");
        pages.get("walls 1").completeExceptionally(new IllegalStateException("cannot fold"));
        assertThat(begun).containsExactly("walls 1", "timers 1");
        assertThat(turns.all()).isNotDone();
        pages.get("timers 1").complete(null);
        assertThat(turns.all()).isCompletedExceptionally();
        assertThatThrownBy(turns::end).hasRootCauseMessage("cannot fold");
    }

    @Test
    void without_pages_there_is_nothing_to_wait_for() {
        assertThat(turns.all()).isCompleted();
    }

    private void add(String... projections) {
        for (String projection : projections) {
            int number = 1
                    + (int) pages.keySet().stream()
                            .filter(page -> page.startsWith(projection))
                            .count();
            String page = projection + ' ' + number;
            pages.put(page, new CompletableFuture<>());
            turns.add(projection, Uni.createFrom().deferred(() -> {
                begun.add(page);
                return Uni.createFrom().completionStage(pages.get(page));
            }));
        }
    }
}
