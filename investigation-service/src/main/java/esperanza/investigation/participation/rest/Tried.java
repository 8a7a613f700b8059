package esperanza.investigation.participation.rest;

import esperanza.investigation.participation.domain.Attempt;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.runtime.rest.CommandRequests;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One attempt to reach a party. */
public record Tried(@NotNull Instant at, @NotNull ChannelClass by) {

    /** Fails with 422 if an attempt lies ahead. */
    static List<Attempt> attempts(CommandRequests requests, Optional<List<Tried>> tried) {
        List<Tried> all = tried.orElse(List.of());
        IntStream.range(0, all.size())
                .forEach(n -> requests.said(
                        "/attempts/" + n + "/at", Optional.of(all.get(n).at())));
        return all.stream().map(each -> new Attempt(each.at(), each.by())).toList();
    }
}
