package esperanza.investigation.participation.rest;

import esperanza.investigation.participation.domain.Attempt;
import esperanza.investigation.participation.domain.ChannelClass;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One attempt to reach a party. */
public record Tried(@NotNull Instant at, @NotNull ChannelClass by) {

    static List<Attempt> attempts(Optional<List<Tried>> tried) {
        return tried.orElse(List.of()).stream()
                .map(each -> new Attempt(each.at(), each.by()))
                .toList();
    }
}
