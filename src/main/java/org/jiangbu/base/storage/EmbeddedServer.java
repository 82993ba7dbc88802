package org.jiangbu.base.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jiangbu.base.storage.Database.Login;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that the application starts and stops by itself: its files in {@code <data>/postgres}, its passwords
 * (0600) beside them, reachable from this machine only.
 */
class EmbeddedServer implements AutoCloseable {

    /** The library makes the folder that it unpacks into writable for everybody, so it lies one deeper. */
    private static final String UNPACKED = "unpacked";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Begins the names of folders in which the files of a new server are made. */
    private static final String DRAFT = "postgres.new-";
    /** Of the server that comes with the application; files of another major version cannot be opened. */
    static final String MAJOR_VERSION = "17";

    private static final String DATABASE = "jiangbu";

    private final Path data;
    private final Path folder;
    private final boolean temporary;
    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Database database;

    EmbeddedServer(Path data, boolean temporary) {
        this.data = data.toAbsolutePath().normalize();
        this.folder = this.data.resolve("postgres");
        this.temporary = temporary;
        this.lock = new FolderLock(this.data);
        EmbeddedPostgres started = null;
        try {
            requireOurVersion();
            started = startRecovering();
            this.server = started;
            this.database = prepare();
        } catch (RuntimeException e) {
            stop(started);
            throw e;
        }
    }

    Database database() {
        return database;
    }

    private void requireOurVersion() {
        Path version = folder.resolve("PG_VERSION");
        try {
            String found = Files.exists(version) ? Files.readString(version).strip() : MAJOR_VERSION;
            if (!found.equals(MAJOR_VERSION)) {
                throw new StartRefused("The data folder " + data + " was written by PostgreSQL " + found
                        + ", but this application comes with version " + MAJOR_VERSION
                        + ". Dump the data with that version and load it into a new folder.");
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + data + " cannot be read by the user of this application; it may "
                            + "have been made by another user.",
                    e);
        }
    }

    /** Ends a server that was left behind, and tries once more when the first attempt failed over one that was just dying. */
    private EmbeddedPostgres startRecovering() {
        Orphan orphan = new Orphan(folder);
        orphan.end();
        try {
            return start();
        } catch (IOException | IllegalStateException first) {
            LOG.warn("The database server did not start, trying once more");
            orphan.end();
            try {
                return start();
            } catch (IOException | IllegalStateException second) {
                throw new StartRefused(
                        "The database server in " + folder + " does not start. Its own words are in "
                                + data.resolve("postgres.log")
                                + "; often the folder belongs to another user of this machine, or the disk is full.",
                        second);
            }
        }
    }

    private EmbeddedPostgres start() throws IOException {
        String password = SecretFile.readOrCreate(data.resolve("postgres.password"), () -> SecretFile.random(24));
        boolean fresh = !Files.exists(folder.resolve("PG_VERSION"));
        if (fresh) {
            initialise(password);
        }
        return builder(folder, password).start();
    }

    /** Makes the files in a folder aside and moves them in place, so that a kill in between leaves nothing half made. */
    private void initialise(String password) throws IOException {
        clearDrafts();
        Path draft = data.resolve(DRAFT + System.nanoTime());
        FileSystemUtils.deleteRecursively(folder);
        Path words = data.resolve("postgres.password");
        builder(draft, password)
                .setLocaleConfig("pwfile", words.toString())
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("locale", "C.UTF-8")
                .start()
                .close();
        Files.move(draft, folder);
    }

    /** What a killed application was making may still be written to for a moment: then it stays for the next start. */
    private void clearDrafts() throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(data, DRAFT + "*")) {
            for (Path draft : drafts) {
                new Orphan(draft).end();
                try {
                    FileSystemUtils.deleteRecursively(draft);
                } catch (IOException e) {
                    LOG.info("{} is still being written to and is left for the next start", draft.getFileName());
                }
            }
        }
    }

    private EmbeddedPostgres.Builder builder(Path files, String password) throws IOException {
        String safe = temporary ? "off" : "on";
        Redirect words = Redirect.to(data.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setOutputRedirector(words)
                .setErrorRedirector(words)
                .setRegisterShutdownHook(false) // it would run before those have ended who still ask the database
                .setOverrideWorkingDirectory(programs().toFile())
                .setPort(port())
                .setConnectConfig("password", password)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB");
    }

    /**
     * Where the server's programs are unpacked: below a folder of ours alone, since whoever can write there decides what
     * runs. A throw-away server shares them with the others on this machine.
     */
    private Path programs() throws IOException {
        if (temporary) {
            Path shared = Path.of(
                    System.getProperty("java.io.tmpdir"), "jiangbu-programs-" + System.getProperty("user.name"));
            if (PrivateFolder.isOrBecomes(shared)) {
                return Files.createDirectories(shared.resolve(UNPACKED));
            }
            LOG.warn("{} is not for this user alone and is not used", shared);
        }
        Path own = data.resolve("programs");
        if (!PrivateFolder.isOrBecomes(own)) {
            throw new StartRefused("The folder " + own + " belongs to another user or can be written to by others. The"
                    + " programs of the database server are run from there: delete it and start again.");
        }
        return Files.createDirectories(own.resolve(UNPACKED));
    }

    /** The port is kept, so that what was allowed or noted down about it stays true; a new one only when it is taken. */
    private int port() throws IOException {
        Path file = data.resolve("postgres.port");
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (free(kept)) {
                return kept;
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private Database prepare() {
        String superuser = SecretFile.readOrCreate(data.resolve("postgres.password"), () -> "");
        Login owner = login("jiangbu_owner", "owner.password");
        Login application = login("jiangbu_app", "application.password");
        JdbcClient db = JdbcClient.create(connect("postgres", superuser));
        for (Login login : List.of(owner, application)) {
            boolean known = db.sql("select count(*) > 0 from pg_roles where rolname = ?")
                    .param(login.username())
                    .query(Boolean.class)
                    .single();
            db.sql((known ? "alter" : "create") + " role " + login.username() + " login password '" + login.password()
                            + "'")
                    .update();
        }
        if (db.sql("select count(*) from pg_database where datname = ?")
                        .param(DATABASE)
                        .query(Integer.class)
                        .single()
                == 0) {
            db.sql("create database " + DATABASE + " owner jiangbu_owner").update();
        }
        JdbcClient.create(connect(DATABASE, superuser))
                .sql("alter schema public owner to jiangbu_owner")
                .update();
        return new Database("jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE, owner, application);
    }

    private Login login(String name, String file) {
        return new Login(name, SecretFile.readOrCreate(data.resolve(file), () -> SecretFile.random(24)));
    }

    private PGSimpleDataSource connect(String name, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        stop(server);
    }

    private void stop(@Nullable EmbeddedPostgres started) {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
            if (temporary) {
                discard();
            }
        }
    }

    private void discard() {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            LOG.debug("The throw-away folder {} could not be removed", data);
        }
    }
}
