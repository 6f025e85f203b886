/* first_calls SYMBOLS PROGRAM [ARGUMENT...]
   Runs a program and prints the symbols that it reaches, in the order in which it first does. SYMBOLS holds lines "address name",
   addresses in hexadecimal and ascending, of a program that is loaded where it was linked. For x86-64 Linux. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

struct symbol {
  unsigned long address;
  char *name;
  unsigned char code;
};

static const unsigned char BREAKPOINT = 0xcc;

static struct symbol *symbols;
static size_t count;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void read_symbols(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  size_t room = 0;
  char *name;
  unsigned long address;
  while (fscanf(file, "%lx %ms", &address, &name) == 2) {
    if (count == room) symbols = realloc(symbols, (room = room ? room * 2 : 1024) * sizeof *symbols);
    symbols[count++] = (struct symbol){address, name, BREAKPOINT};
  }
  fclose(file);
}

static size_t first_at(unsigned long address) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (symbols[middle].address < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

static int start(char **command) {
  int child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    execv(command[0], command);
    _exit(127);
  }
  waitpid(child, NULL, 0);
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL);
  return child;
}

/* True when the thread stands behind one of our breakpoints, which is then taken away. */
static int reached(int thread, int memory) {
  struct user_regs_struct registers;
  ptrace(PTRACE_GETREGS, thread, 0, &registers);
  unsigned long address = registers.rip - 1;
  size_t at = first_at(address);
  if (at == count || symbols[at].address != address) return 0;
  if (symbols[at].name) {
    pwrite(memory, &symbols[at].code, 1, address);
    for (size_t i = at; i < count && symbols[i].address == address; i++) {
      puts(symbols[i].name);
      symbols[i].name = NULL;
    }
  }
  registers.rip = address;
  ptrace(PTRACE_SETREGS, thread, 0, &registers);
  return 1;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  read_symbols(argv[1]);
  int child = start(argv + 2);
  char path[32];
  snprintf(path, sizeof path, "/proc/%d/mem", child);
  int memory = open(path, O_RDWR);
  for (size_t i = 0; i < count; i++) {
    if (i > 0 && symbols[i].address == symbols[i - 1].address) continue;
    if (pread(memory, &symbols[i].code, 1, symbols[i].address) != 1) fail("reading the program");
    if (pwrite(memory, &BREAKPOINT, 1, symbols[i].address) != 1) fail("writing the program");
  }

  ptrace(PTRACE_CONT, child, 0, 0);
  for (int status, thread; (thread = waitpid(-1, &status, __WALL)) > 0;) {
    if (!WIFSTOPPED(status)) {
      if (thread == child) break;
      continue;
    }
    int signal = WSTOPSIG(status);
    int ours = signal == SIGSTOP || (signal == SIGTRAP && (status >> 16 != 0 || reached(thread, memory)));
    ptrace(PTRACE_CONT, thread, 0, ours ? 0 : signal);
  }
  return 0;
}
