package esperanza.files.operations;

import esperanza.runtime.operations.OperatorAction;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The store of files for those who operate the platform. No file is shown, and no case. */
@Path("/v1/operations/files")
@Authenticated
public class FileOperations {

    /** @param figures missing until the store was looked at after the start */
    public record FileStoreState(Optional<StoreFigures> figures) {}

    private final CallerResolver callers;
    private final StoreWatch watch;

    FileOperations(CallerResolver callers, StoreWatch watch) {
        this.callers = callers;
        this.watch = watch;
    }

    @GET
    @Operation(
            operationId = "readFileStore",
            summary = "The store of files in numbers, as of the last quarter of an hour")
    public Uni<FileStoreState> read() {
        return callers.permit(OperatorAction.OPERATE).map(_ -> new FileStoreState(watch.figures()));
    }
}
