package org.jiangbu.base.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the storage and migrates its tables while the rest of the application is put together: unpacking and starting the
 * server takes as long. What is registered first is closed last, after everything that still asks the database.
 */
class StorageOpening implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME = "storageOpening";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StorageProperties properties =
                Binder.get(context.getEnvironment()).bindOrCreate("jiangbu", StorageProperties.class);
        Opening opening = new Opening(properties, new ModuleMigrations(context));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(NAME, opening);
        beans.registerDisposableBean(NAME, opening::close);
    }

    /** A storage that will be open. */
    static final class Opening {
        private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

        private final CompletableFuture<Storage> storage = new CompletableFuture<>();

        Opening(StorageProperties properties, ModuleMigrations migrations) {
            Thread thread = new Thread(() -> open(properties, migrations), "storage");
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
        }

        private void open(StorageProperties properties, ModuleMigrations migrations) {
            try {
                storage.complete(Storage.open(properties, migrations));
            } catch (RuntimeException | Error e) {
                storage.completeExceptionally(e);
            }
        }

        /** Waits until it is open. */
        Storage get() {
            try {
                return storage.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException reason) {
                    throw reason;
                }
                throw e;
            }
        }

        void close() {
            try {
                storage.join().close();
            } catch (CompletionException e) {
                LOG.debug("Nothing to close, the storage never opened", e);
            }
        }
    }
}
