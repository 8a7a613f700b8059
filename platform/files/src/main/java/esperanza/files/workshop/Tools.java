package esperanza.files.workshop;

import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks, in the sandbox itself, whether it and the programs of the recipes are there. */
final class Tools {

    private static final Recipe LOOK = Recipe.of("""
            for tool in vipsthumbnail pdftoppm ffmpeg exiftool; do
                command -v "$tool" > /dev/null || printf '%s\\n' "$tool" >> out/lacking
            done
            echo . >> out/lacking
            send out/lacking
            """, Duration.ofSeconds(10));

    private Tools() {}

    static List<String> lacking(Sandbox sandbox) throws InterruptedException {
        return answer(sandbox)
                .map(answer -> answer.lines().filter(line -> !line.equals(".")).toList())
                .orElse(List.of("a sandbox: bubblewrap is not installed, or the kernel allows no namespaces"));
    }

    private static Optional<String> answer(Sandbox sandbox) throws InterruptedException {
        try {
            return Job.run(sandbox, LOOK, Multi.createFrom().empty())
                    .first()
                    .map(result -> new String(result.bytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
