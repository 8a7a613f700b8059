package esperanza.intake.planted.rest;

import esperanza.intake.other.rest.Door;
import io.smallrye.mutiny.Uni;

final class Waits {

    private Waits() {}

    static Door door(Uni<Door> work) {
        return work.await().indefinitely();
    }
}
