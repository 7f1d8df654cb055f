package dev.repocensus.analysis.use;

import java.util.Set;

/**
 * Top-level modules that only Python 2 had in its standard library: whoever imports one without a
 * guard lacks an interpreter, not a distribution.
 */
final class OldNames {
  private static final Set<String> PYTHON2 =
      Set.of(
          "__builtin__",
          "BaseHTTPServer",
          "Bastion",
          "CGIHTTPServer",
          "ConfigParser",
          "Cookie",
          "DocXMLRPCServer",
          "HTMLParser",
          "Queue",
          "SimpleHTTPServer",
          "SimpleXMLRPCServer",
          "SocketServer",
          "StringIO",
          "Tkinter",
          "UserDict",
          "UserList",
          "UserString",
          "_winreg",
          "anydbm",
          "cPickle",
          "cStringIO",
          "commands",
          "compiler",
          "cookielib",
          "copy_reg",
          "dircache",
          "dumbdbm",
          "exceptions",
          "future_builtins",
          "gdbm",
          "htmlentitydefs",
          "htmllib",
          "httplib",
          "ihooks",
          "md5",
          "mimetools",
          "new",
          "popen2",
          "repr",
          "rfc822",
          "robotparser",
          "sets",
          "sgmllib",
          "sha",
          "statvfs",
          "thread",
          "tkFileDialog",
          "tkFont",
          "tkMessageBox",
          "tkSimpleDialog",
          "ttk",
          "urllib2",
          "urlparse",
          "user",
          "whichdb",
          "xmlrpclib");

  private OldNames() {}

  static boolean isPython2(String top) {
    return PYTHON2.contains(top);
  }
}
