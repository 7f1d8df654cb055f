package dev.repocensus.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Python files in memory: those of a folder, evenly thinned to a size, or made up. */
final class Sources {
  private static final int MADE = 400;
  private static final String PART =
      """
      # -*- coding: utf-8 -*-
      '''What this module is for, at some length, as people write it.

      More of it, and an example that looks like code: import nothing
      '''
      from __future__ import annotations
      import os, sys, json as j
      from typing import TYPE_CHECKING
      from .near import (first,  # why
                         second as other,
                         third)
      if TYPE_CHECKING:
          from shop.orders.models import Order
      try:
          import ujson
      except ImportError:
          ujson = None

      PATTERN = "a.b.c"
      NAMES = {"one": 1, 'two': [2, (3, 4)], f"three{len(PATTERN)}": {5}}


      class Handler(Base, metaclass=Meta):
          \"\"\"Handles what comes in.\"\"\"

          def handle(self, request: Request, *args, **kwargs) -> "Response":
              from shop.orders import service
              if request.kind == "order" and not request.is_empty():
                  return service.place(request.body[1:-1], key=lambda item: item.price * 0.5)
              for name, value in sorted(request.headers.items()):
                  self.log.debug("header %s: %r", name, value)
              raise ValueError(f"no such kind: {request.kind!r:>{20}}")
      """;

  private Sources() {}

  /**
   * Files of a folder.
   *
   * @param limit how many bytes to keep at most; of more, every n-th file is taken
   */
  static List<byte[]> of(Path folder, long limit) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(p -> p.toString().endsWith(".py") && Files.isRegularFile(p)).sorted().toList();
      long size = 0;
      for (Path file : files) {
        size += Files.size(file);
      }
      int step = (int) Math.max(1, (size + limit - 1) / limit);
      List<byte[]> sources = new ArrayList<>();
      for (int i = 0; i < files.size(); i += step) {
        sources.add(Files.readAllBytes(files.get(i)));
      }
      return sources;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Files of ordinary code, from one to fifty parts long. */
  static List<byte[]> made() {
    List<byte[]> sources = new ArrayList<>(MADE);
    for (int i = 0; i < MADE; i++) {
      sources.add(PART.repeat(1 + i % 50).getBytes(StandardCharsets.UTF_8));
    }
    return sources;
  }
}
